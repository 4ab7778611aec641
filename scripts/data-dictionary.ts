import type { Text } from '../src/core/text.ts';
import { type Entity, type Field, SQL_TYPES } from '../src/model/entity.ts';
import { entities } from '../src/model/index.ts';

const ALIASES_SHOWN = 8;

const HEADINGS = ['Field · 字段', 'Type · 类型', 'Unit · 单位', 'Label', '名称', 'Meaning · 含义', 'Headers · 表头'];

/** The canonical CRM as a Markdown page in both languages: one section an entity, one row a field. */
export function dataDictionary(): string {
  return `${[...opening(), ...entities.flatMap(section)].join('\n')}\n`;
}

function opening(): string[] {
  return [
    '# Data dictionary · 数据字典',
    '',
    '<!-- Generated from src/model; change it there. -->',
    '',
    'The tables of schema `crm`. Beside its fields, every row keeps `_load`, `_file` and `_line`: where it came from.',
    'The last column shows some of the headers by which a field is recognised; case, spaces and punctuation do not count.',
    '',
    '以下为 `crm` 模式中的各表。除所列字段外，每行还保留来源信息 `_load`、`_file` 和 `_line`。',
    '末列为可识别的部分表头；大小写、空格和标点不影响识别。',
    '',
    ...entities.map(({ name, label }) => `- [\`${name}\`](#${name}) ${both(label)}`),
    '',
  ];
}

const section = (entity: Entity): string[] => [
  `## ${entity.name}`,
  '',
  `**${both(entity.label)}.** ${entity.about.en}`,
  '',
  entity.about.zh,
  '',
  `Key · 主键: \`${entity.key}\``,
  '',
  row(HEADINGS),
  row(HEADINGS.map(() => '---')),
  ...entity.fields.map((field) => row(cells(field))),
  '',
];

const cells = (field: Field): string[] => [
  `\`${field.name}\``,
  SQL_TYPES[field.type],
  field.unit,
  field.label.en,
  field.label.zh,
  `${meaning(field)}<br>${field.about.zh}`,
  headers(field),
];

const meaning = ({ about, refersTo }: Field): string =>
  refersTo === undefined ? about.en : `${about.en} Refers to [\`${refersTo}\`](#${refersTo}).`;

function headers(field: Field): string {
  if (field.derived === true) return 'derived · 加载时计算';
  const aliases = field.aliases();
  const shown = aliases.slice(0, ALIASES_SHOWN).join(', ');
  return aliases.length > ALIASES_SHOWN ? `${shown} …` : shown;
}

const both = (text: Text): string => `${text.en} · ${text.zh}`;

const row = (values: readonly string[]): string =>
  `| ${values.map((value) => value.replaceAll('|', '\\|')).join(' | ')} |`;
