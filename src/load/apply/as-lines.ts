import type { Engine } from '../../core/engine.ts';
import { quoteName } from '../../engine/sql-text.ts';
import { profileNamed } from '../../model/crm-profiles.ts';
import { withIgnored } from '../map/ignored.ts';
import { ignoredHeaders, type Mapping, type Target } from '../map/mapping.ts';
import { resolveHeaders } from '../map/resolve-headers.ts';
import { ROWS } from '../write/staged.ts';

/** A list of orders in which an order stands on several rows is a list of lines. */
export async function asLinesIfRepeated(engine: Engine, mapping: Mapping): Promise<Mapping> {
  const key = mapping.columns.find(({ target }) => target?.entity === 'orders' && target.field === 'order_id');
  if (mapping.root !== 'orders' || key === undefined) return mapping;
  const name = quoteName(key.header);
  const found = await engine.query(`SELECT count(${name}) - count(DISTINCT ${name}) FROM ${ROWS}`);
  if (Number(found.rows[0]?.[0]) === 0) return mapping;
  const unfit = new Set(mapping.columns.filter(({ via }) => via === 'unfit').map(({ header }) => header));
  const headers = mapping.columns.map(({ header }) => header);
  const ignored = ignoredHeaders(mapping);
  const lines = resolveHeaders(
    headers.filter((header) => !ignored.has(header)),
    'order_items',
    {
      fixed: toldPlaces(mapping),
      profile: profileNamed(mapping.profile ?? ''),
      fits: (header) => (unfit.has(header) ? 0 : null),
    },
  );
  return withIgnored(lines, headers, ignored);
}

/** What the user said of columns holds, whatever the rows turn out to be. */
const toldPlaces = ({ columns }: Mapping): ReadonlyMap<string, Target> =>
  new Map(
    columns.flatMap(({ header, target, via }): [string, Target][] =>
      target !== null && (via === 'user' || via === 'saved') ? [[header, target]] : [],
    ),
  );
