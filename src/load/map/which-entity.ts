import { type KnownError, userError } from '../../core/errors.ts';
import type { Text } from '../../core/text.ts';
import { requireEntity } from '../../model/index.ts';
import type { Mapping } from './mapping.ts';

/** The command line for a file with flags more, ready to paste. */
export type CommandFor = (flags: readonly string[]) => string;

const SHOWN = 4;

/** What speaks for a reading: "orders (cust_no as account_id, txn_dt as ordered_at; 3 of 7 columns)". */
export function evidenceOf({ root, columns }: Mapping): Text {
  const placed = columns.flatMap(({ header, target }) => (target === null ? [] : [{ header, target }]));
  const own = placed.filter(({ target }) => target.entity === root);
  const told = [...own, ...placed.filter(({ target }) => target.entity !== root)].slice(0, SHOWN);
  const { label } = requireEntity(root);
  const list = (as: string, between: string): string =>
    told
      .map(({ header, target }) => `${header}${as}${target.entity === root ? '' : `${target.entity}.`}${target.field}`)
      .join(between);
  return {
    en: `${root} (${list(' as ', ', ')}; ${placed.length} of ${columns.length} columns)`,
    zh: `${label.zh} ${root}（${list('→', '、')}；共 ${columns.length} 列，可对应 ${placed.length} 列）`,
  };
}

/** A file of which no reading is sure enough; `guesses` are the likeliest, best first. */
export function unrecognised(
  file: string,
  headers: readonly string[],
  guesses: readonly Mapping[],
  commandFor: CommandFor,
): KnownError {
  const list = headers.slice(0, 12).join(', ');
  return userError(
    'load/unrecognised',
    {
      en: `${file}: its headers do not show what it contains (${list}).`,
      zh: `${file}：无法从表头判断文件内容（${list}）。`,
    },
    guesses.length === 0
      ? {
          en: 'To load it, say what its rows are with --entity and place its columns with --map field=header; --raw --as NAME keeps any table as it is.',
          zh: '如需导入，请用 --entity 指明每行是什么数据，并用 --map 字段=表头 指定对应关系；--raw --as 名称 可原样保存任意表。',
        }
      : choiceOf(guesses, commandFor, { en: 'Likeliest', zh: '最可能是' }),
  );
}

/** A file that its headers let be either of two things. */
export const ambiguous = (file: string, readings: readonly [Mapping, Mapping], commandFor: CommandFor): KnownError => {
  const [one, other] = readings;
  return userError(
    'load/ambiguous',
    {
      en: `${file}: its headers fit both ${one.root} and ${other.root}.`,
      zh: `${file}：表头既可能是 ${one.root}，也可能是 ${other.root}。`,
    },
    choiceOf(readings, commandFor, { en: 'It may be', zh: '可能是' }),
  );
};

/** The readings with their evidence, and a command for each. */
function choiceOf(readings: readonly Mapping[], commandFor: CommandFor, lead: Text): Text {
  const evidence = readings.map(evidenceOf);
  const commands = readings.map(({ root }) => `\n      ${commandFor(['--entity', root])}`).join('');
  return {
    en: `${lead.en} ${evidence.map(({ en }) => en).join(', or ')}. Say which:${commands}`,
    zh: `${lead.zh}${evidence.map(({ zh }) => zh).join('，或')}。请指明：${commands}`,
  };
}
