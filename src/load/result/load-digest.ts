import type { Digest } from '../../core/outcome.ts';
import type { Result } from '../../core/result.ts';
import { spoken } from '../../core/spoken.ts';
import type { Table } from '../../core/table.ts';
import type { Lang, Text } from '../../core/text.ts';
import { ENTITY_WORDS } from '../../model/entity-words.ts';
import type { EntityCounts } from '../apply/load-file.ts';
import type { LoadedReport, LoadReport } from '../load-files.ts';
import { type MappedColumn, placeOf } from '../map/mapping.ts';

/** Tables that matter to a person wherever they have rows; the others are for `--only`. */
const URGENT = ['conflicts', 'rejects', 'warnings', 'drift'];
const SHOWN_ROWS = 10;
const SHOWN_COLUMNS = 12;

/** What a load says on a terminal: "orders_export.csv → 8,806 orders, 21,119 order items, 4 rejected", then what wants an eye. */
export const loadDigest = ({ files }: LoadReport, { tables }: Result): Digest => ({
  lines: files.flatMap((file) => [textOf((lang) => outcome(file, lang)), ...columnsToCheck(file)]),
  tables: tables.filter(({ name, rows }) => URGENT.includes(name) && rows.length > 0).map(beginning),
});

const textOf = (say: (lang: Lang) => string): Text => ({ en: say('en'), zh: say('zh') });

const listed = (names: readonly string[], lang: Lang): string => names.join({ en: ', ', zh: '、' }[lang]);

/** The rest is in the table itself. */
const beginning = (table: Table): Table => ({ ...table, rows: table.rows.slice(0, SHOWN_ROWS) });

function outcome({ opened: { path }, loaded, rows, rawName }: LoadedReport, lang: Lang): string {
  if (loaded === null)
    return {
      en: `${path} → ${spoken(rows)} rows as raw.${rawName}`,
      zh: `${path} → raw.${rawName} ${spoken(rows)} 行`,
    }[lang];
  const worth = loaded.counts.filter((counts) => counts.loaded > 0 || counts.entity === loaded.mapping.root);
  const parts = worth.flatMap((counts) => partsOf(counts, lang));
  return `${path} → ${listed(parts, lang)}`;
}

function partsOf({ entity, loaded, ...rest }: EntityCounts, lang: Lang): string[] {
  const label = ENTITY_WORDS[entity]?.[lang] ?? entity;
  const others = [
    [rest.unchanged, { en: 'unchanged', zh: '未变' }],
    [rest.superseded, { en: 'repeated', zh: '重复' }],
    [rest.rejected, { en: 'rejected', zh: '被拒绝' }],
    [rest.gone, { en: 'removed', zh: '已删除' }],
  ] as const;
  const counted = others.filter(([rows]) => rows > 0);
  return [
    { en: `${spoken(loaded)} ${label.toLowerCase()}`, zh: `${label} ${spoken(loaded)} 行` }[lang],
    ...counted.map(([rows, word]) => ({ en: `${spoken(rows)} ${word.en}`, zh: `${word.zh} ${spoken(rows)} 行` })[lang]),
  ];
}

/** Columns that went nowhere, and those whose place is a guess. */
function columnsToCheck({ loaded }: LoadedReport): Text[] {
  if (loaded === null) return [];
  const { root, columns } = loaded.mapping;
  const unknown = columns.filter(({ via }) => via === 'none' || via === 'unfit').map(({ header }) => header);
  const guessed = columns
    .filter(({ via }) => via === 'near')
    .map((column: MappedColumn) => `${column.header} = ${placeOf(root, column)}`);
  return [
    ...columnLine(unknown, { en: 'unknown columns, kept as ext', zh: '未知列，保留为扩展字段' }),
    ...columnLine(guessed, { en: 'guessed', zh: '推测的对应关系' }),
  ];
}

function columnLine(names: readonly string[], label: Text): Text[] {
  if (names.length === 0) return [];
  const first = names.slice(0, SHOWN_COLUMNS);
  const more = names.length - first.length;
  return [
    {
      en: `  ${label.en}: ${listed(first, 'en')}${more > 0 ? ` and ${more} more` : ''}`,
      zh: `  ${label.zh}：${listed(first, 'zh')}${more > 0 ? `等 ${names.length} 列` : ''}`,
    },
  ];
}
