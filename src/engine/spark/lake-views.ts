import { resolve } from 'node:path';
import type { LakePart, LakeTable, Manifest } from '../lake/manifest.ts';
import { quoteName, quoteText } from '../sql-text.ts';

/** The name of the view over the files of an entity; scope views bear the entity's own name. */
export const storedView = (entity: string): string => `stored_${entity}`;

export const LOADS_VIEW = 'stored_loads';

/** Statements that make the views over the files of a lake, by the name of the view. */
export function storeViews(folder: string, { tables, loads }: Manifest): Map<string, string> {
  const views = Object.entries(tables).map(([entity, table]): [string, string] => [
    storedView(entity),
    statementFor(storedView(entity), folder, table),
  ]);
  const rows = loads.map(({ load_id, loaded_at }) => `(${load_id}, ${quoteText(loaded_at)})`);
  const source =
    rows.length === 0 ? "(VALUES (0, '')) AS v(id, at) WHERE FALSE" : `(VALUES ${rows.join(', ')}) AS v(id, at)`;
  const statement = `CREATE OR REPLACE TEMPORARY VIEW ${LOADS_VIEW} AS SELECT CAST(id AS BIGINT) AS load_id, CAST(at AS TIMESTAMP) AS loaded_at FROM ${source}`;
  return new Map([...views, [LOADS_VIEW, statement]]);
}

function statementFor(view: string, folder: string, { parts, columns }: LakeTable): string {
  if (parts.length === 0) {
    const nothing = columns.filter(isSimple).map(({ name, type }) => `CAST(NULL AS ${type}) AS ${quoteName(name)}`);
    return `CREATE OR REPLACE TEMPORARY VIEW ${view} AS SELECT ${nothing.join(', ')} WHERE FALSE`;
  }
  // Types that are said need not be read from the files first; nested ones are left to Spark to find.
  const typed = columns.every(isSimple)
    ? ` (${columns.map(({ name, type }) => `${quoteName(name)} ${type}`).join(', ')})`
    : '';
  const path = quoteText(`${locationOf(folder)}/${placesOf(parts)}`);
  return `CREATE OR REPLACE TEMPORARY VIEW ${view}${typed} USING parquet OPTIONS (path ${path})`;
}

/** The folders of all parts as one pattern: a path names one thing, a pattern any number. */
const placesOf = (parts: readonly LakePart[]): string =>
  parts.length === 1 ? String(parts[0]?.folder) : `{${parts.map(({ folder }) => folder).join(',')}}`;

const isSimple = ({ type }: { readonly type: string }): boolean => /^[A-Z]+(\(\d+,\s*\d+\))?$/.test(type);

/** A folder as the server finds it: an address of a file system as it is, else a path on this machine. */
const locationOf = (folder: string): string =>
  /^[a-z0-9+]+:\/\//i.test(folder) ? folder.replace(/\/$/, '') : `file://${asPattern(resolve(folder))}`;

/** A path is read as a pattern, so that its signs are escaped. */
const asPattern = (path: string): string => path.replaceAll(/[{}[\]*?\\]/g, '\\$&');
