import type { Engine } from '../../core/engine.ts';
import { userError } from '../../core/errors.ts';
import type { Lang } from '../../core/text.ts';
import { quoteName, quoteText } from '../../engine/sql-text.ts';
import { type KeptFile, keptFiles, unreadRows } from '../raw/kept-files.ts';
import { ownRowsWithLine, type RawRows } from '../raw/raw.ts';

/** What stands behind the columns of the source in a file of rejected rows. */
export const ORIGIN_COLUMNS = ['_load', '_file', '_line', '_column', '_code', '_message'] as const;
/** A row that could not even be cut into cells, as it stands in its file; only there where there are such rows. */
export const TEXT_COLUMN = '_text';

const UNREAD = 'unread_cells';

/** The load and the file in it that a row came with: `3#1`, which a spreadsheet leaves alone. */
export const originMark = ({ loadId, number }: Pick<RawRows, 'loadId' | 'number'>): string => `${loadId}#${number}`;

/**
 * A SELECT of the rows that a load rejected, or the latest one: their cells as they came, under the headers of their
 * files, then where they stood and why they were rejected. Makes a temporary table. Exit 2 where there is no such load.
 */
export async function rejectedRows(engine: Engine, load: number | null, lang: Lang): Promise<string> {
  const chosen = await requireLoad(engine, load);
  const all = await keptFiles(engine, chosen);
  const refused: KeptFile[] = [];
  for (const file of all) if (await anyRejected(engine, file)) refused.push(file);
  const files = refused.length === 0 ? all : refused;
  const unread = await keepUnread(engine, files);
  const columns = distinctNames(files.flatMap(({ raw }) => raw.columns));
  const shown = [...columns, ...ORIGIN_COLUMNS, ...(unread > 0 ? [TEXT_COLUMN] : [])].map(quoteName);
  const selects = files.flatMap(({ raw }) => [readable(raw, lang), unreadable(raw, lang)]);
  return `SELECT ${shown.join(', ')} FROM (${selects.join('\nUNION ALL BY NAME\n')}) ORDER BY _number, _line`;
}

async function requireLoad(engine: Engine, load: number | null): Promise<number> {
  const found = await engine.query(
    'SELECT DISTINCT load_id FROM store.acrm.raw_files WHERE mapping IS NOT NULL ORDER BY load_id',
  );
  const loads = found.rows.map(([id]) => Number(id));
  const chosen = load ?? loads.at(-1);
  if (chosen !== undefined && loads.includes(chosen)) return chosen;
  throw userError(
    'load/unknown-load',
    load === null
      ? { en: 'Nothing has been loaded.', zh: '尚未导入任何数据。' }
      : { en: `Load ${load} does not exist.`, zh: `导入批次 ${load} 不存在。` },
    { en: 'List the loads with acrm loads.', zh: '请用 acrm loads 查看全部导入批次。' },
  );
}

async function anyRejected(engine: Engine, { raw }: KeptFile): Promise<boolean> {
  const found = await engine.query(`SELECT count(*) FROM store.acrm.rejects WHERE ${isOf(raw)}`);
  return Number(found.rows[0]?.[0]) > 0;
}

const isOf = ({ loadId, number }: RawRows): string => `load_id = ${loadId} AND number = ${number}`;

/** Keeps the cells of the rows that could not be read, for the SELECT; returns how many rows there are. */
async function keepUnread(engine: Engine, files: readonly KeptFile[]): Promise<number> {
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE ${UNREAD} (number BIGINT, line BIGINT, cells VARCHAR[], text VARCHAR)`,
  );
  let count = 0;
  for (const { raw } of files) {
    const rows = await unreadRows(engine, raw);
    count += rows.length;
    await engine.execute(
      `INSERT INTO ${UNREAD} SELECT ${raw.number}, r.line, r.cells, r.text
       FROM (SELECT unnest(from_json($rows, '[{"line":"BIGINT","cells":["VARCHAR"],"text":"VARCHAR"}]')) AS r)`,
      { values: { rows: JSON.stringify(rows.map(({ line, cells, text }) => ({ line, cells, text }))) } },
    );
  }
  return count;
}

/** One row per rejected row that was cut into cells. */
const readable = (raw: RawRows, lang: Lang): string =>
  `SELECT r.*, ${origin(raw)}, f.columns AS _column, f.codes AS _code, f.messages AS _message, NULL AS ${TEXT_COLUMN}
   FROM (${ownRowsWithLine(raw)}) r
   JOIN (SELECT line, string_agg("column", '; ' ORDER BY "column") AS columns, string_agg(DISTINCT code, '; ' ORDER BY code) AS codes,
           string_agg(DISTINCT message_${lang}, '; ' ORDER BY message_${lang}) AS messages
         FROM store.acrm.rejects WHERE ${isOf(raw)} AND text IS NULL GROUP BY line) f ON f.line = r._line`;

/** One row per row that was not; its cells as far as there are columns for them. */
function unreadable(raw: RawRows, lang: Lang): string {
  const cells = raw.columns.map((name, index) => `u.cells[${index + 1}] AS ${quoteName(name)}`);
  return `SELECT ${cells.join(', ')}, f.line AS _line, ${origin(raw)}, NULL AS _column, f.code AS _code, f.message_${lang} AS _message, f.text AS ${TEXT_COLUMN}
   FROM (FROM store.acrm.rejects WHERE ${isOf(raw)} AND text IS NOT NULL) f
   LEFT JOIN ${UNREAD} u ON u.number = f.number AND u.line = f.line`;
}

const origin = (raw: RawRows): string =>
  `${quoteText(originMark(raw))} AS _load, ${quoteText(raw.file)} AS _file, ${raw.number} AS _number`;

/** Each name once, as first written; case does not count. */
function distinctNames(names: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const name of names) if (!first.has(name.toLowerCase())) first.set(name.toLowerCase(), name);
  return [...first.values()];
}
