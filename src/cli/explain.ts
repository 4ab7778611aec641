import type { ExecutedQuery, Source } from '../core/answer.ts';
import { filterLabel } from '../core/scope.ts';
import { spanWords } from '../core/scope-words.ts';
import type { Lang, Text } from '../core/text.ts';
import { entityOf } from '../model/index.ts';

const WORDS = {
  definition: { en: 'Definition', zh: '口径' },
  asOf: { en: 'As of', zh: '截至' },
  period: { en: 'Period', zh: '期间' },
  filters: { en: 'Filters', zh: '筛选' },
  params: { en: 'Parameters', zh: '参数' },
  rowsRead: { en: 'Rows read', zh: '读取行数' },
  allDates: { en: 'all dates', zh: '全部日期' },
  none: { en: 'none', zh: '无' },
} as const satisfies Readonly<Record<string, Text>>;

/** `--explain`: what was counted, over what, and the queries with the values they were given. */
export function explanation(sources: readonly Source[], lang: Lang): string {
  return sources.map((source) => explainOne(source, lang)).join('\n');
}

/** `--sql`: the queries alone. */
export const queriesAlone = (sources: readonly Source[]): string =>
  sources.flatMap(({ queries = [] }) => queries.map(({ name, sql }) => queryText(name, sql))).join('\n');

function explainOne(source: Source, lang: Lang): string {
  const facts: readonly (readonly [Text, string])[] = [
    [WORDS.definition, source.definition?.[lang] ?? WORDS.none[lang]],
    [WORDS.asOf, source.asOf ?? WORDS.none[lang]],
    [WORDS.period, periodText(source, lang) || WORDS.none[lang]],
    [WORDS.filters, filtersText(source, lang) || WORDS.none[lang]],
    [WORDS.params, pairs(source.params) || WORDS.none[lang]],
    [WORDS.rowsRead, rowsText(source, lang) || WORDS.none[lang]],
  ];
  const colon = { en: ': ', zh: '：' }[lang];
  const head = facts.map(([label, value]) => `${label[lang]}${colon}${value}`).join('\n');
  return `acrm ${source.command}\n${head}\n\n${(source.queries ?? []).map(queryWithValues).join('\n')}`;
}

function queryWithValues({ name, sql, values }: ExecutedQuery): string {
  const bound = Object.entries(values).map(([key, value]) => `-- $${key} = ${JSON.stringify(value)}\n`);
  return queryText(name, sql, bound.join(''));
}

const queryText = (name: string, sql: string, notes = ''): string =>
  `-- ${name}.sql\n${notes}${sql.trim().replace(/;$/, '')};\n`;

/** The dates in scope in words; none where the source does not know them. */
export const periodText = ({ period }: Source, lang: Lang): string =>
  period === undefined ? '' : (spanWords(period) ?? WORDS.allDates)[lang];

/** `region=East,West` as the flags were given; in Chinese each filter by its label. */
export const filtersText = ({ filters = {} }: Source, lang: Lang): string =>
  Object.entries(filters)
    .map(([name, values]) => `${lang === 'en' ? name : filterLabel(name)[lang]}=${values.join(',')}`)
    .join(' ');

/** `orders 5,009`, each entity under its label. */
export const rowsText = ({ rowsRead = {} }: Source, lang: Lang): string =>
  Object.entries(rowsRead)
    .map(
      ([entity, count]) =>
        `${lang === 'en' ? entity : (entityOf(entity)?.label[lang] ?? entity)} ${count.toLocaleString('en-US')}`,
    )
    .join({ en: ', ', zh: '，' }[lang]);

const pairs = (params: Readonly<Record<string, unknown>>): string =>
  Object.entries(params)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' ');
