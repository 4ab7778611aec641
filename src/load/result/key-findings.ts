import { basename } from 'node:path';
import type { Finding } from '../../core/result.ts';
import { spoken, spokenAmount } from '../../core/spoken.ts';
import type { Lang, Text } from '../../core/text.ts';
import type { EntityName } from '../../model/entity.ts';
import { fieldOf, requireEntity } from '../../model/index.ts';
import type { ComingAgain } from '../apply/come-again.ts';
import type { LinesNote } from '../apply/order-lines.ts';
import type { LoadedReport, LoadReport } from '../load-files.ts';
import type { ReplacedFile, SameTable } from '../raw/replaced-files.ts';
import type { MadeKeys } from '../write/own-rows.ts';

/** What a load says of the keys of its rows: which were made, which repeat, and what came again. */
export const keyFindings = ({ files, replaced, same, alike }: LoadReport): Finding[] => [
  ...replaced.map(replacedFinding),
  ...same.map(sameFinding),
  ...files.flatMap((file) => [...madeFinding(file), ...repeatsFinding(file), ...linesFindings(file)]),
  ...alike.map(alikeFinding),
];

function sameFinding({ file, earlier, load }: SameTable): Finding {
  const [name, before] = [basename(file), basename(earlier)];
  const text = {
    en: `${name} is the same table as ${before} (load ${load}): its rows count once.`,
    zh: `${name} 与 ${before}（导入批次 ${load}）是同一张表，其中的行只计一次。`,
  };
  return { code: 'load/same-table', level: 'note', text, cites: [] };
}

function replacedFinding({ file, load, by, why, entity, rows, amount }: ReplacedFile): Finding {
  const { label } = requireEntity(entity);
  const [before, name] = [basename(file), basename(by)];
  const sum = sumIn(amount);
  const text: Readonly<Record<ReplacedFile['why'], Text>> = {
    reading: {
      en: `${name}: load ${load} had read the same table in another way and was undone for it: ${spoken(rows)} ${label.en.toLowerCase()}${sum.en} removed.`,
      zh: `${name}：同一张表曾以其他方式导入（导入批次 ${load}），已撤销，相应移除${label.zh} ${spoken(rows)} 行${sum.zh}。`,
    },
    again: {
      en: `${name} replaces ${before} (load ${load}): ${spoken(rows)} ${label.en.toLowerCase()}${sum.en} removed.`,
      zh: `${name} 取代了 ${before}（导入批次 ${load}），移除其${label.zh} ${spoken(rows)} 行${sum.zh}。`,
    },
  };
  return { code: 'load/replaced', level: 'warn', text: text[why], cites: [] };
}

const sumIn = (amount: number | null): Text =>
  amount === null
    ? { en: '', zh: '' }
    : { en: ` (${spokenAmount(amount)} in all)`, zh: `（合计 ${spokenAmount(amount)}）` };

function madeFinding({ opened, loaded }: LoadedReport): Finding[] {
  const made = loaded?.keys.made ?? null;
  const [own] = loaded?.counts ?? [];
  if (made === null || own === undefined || own.rows === 0) return [];
  const { label } = requireEntity(own.entity);
  const labels = made.of.flatMap((name) => fieldOf(requireEntity(own.entity), name)?.label ?? []);
  const parts = made.file ? [{ en: 'file', zh: '文件' }, ...labels] : labels;
  const then = consequenceOf(own.entity, made);
  const name = basename(opened.path);
  const text = {
    en: `${name}: ${spoken(own.rows)} ${label.en.toLowerCase()} have no ID; each is identified by its ${parts.map(({ en }) => en.toLowerCase()).join(', ')}. ${then.en}`,
    zh: `${name}：${spoken(own.rows)} 行${label.zh}没有编号，按${parts.map(({ zh }) => zh).join('、')}识别。${then.zh}`,
  };
  return [{ code: 'load/made-key', level: 'note', text, cites: [] }];
}

/** What follows for other files from how the keys were made. */
function consequenceOf(entity: EntityName, made: MadeKeys): Text {
  if (made.orders)
    return {
      en: 'What a customer bought on one day is one order; no other file changes it.',
      zh: '同一客户同一天的购买视为一张订单，其他文件不会改动它。',
    };
  if (made.file) return { en: 'No other file changes them.', zh: '其他文件不会改动这些行。' };
  if (entity === 'order_items')
    return {
      en: 'A later file with the same orders replaces their lines.',
      zh: '之后的文件再次包含这些订单时，以其中的明细为准。',
    };
  return {
    en: 'A later row with the same values updates the earlier one.',
    zh: '之后的文件中这些值相同的行会更新已有的行。',
  };
}

function repeatsFinding({ opened, loaded }: LoadedReport): Finding[] {
  const repeats = loaded?.keys.repeats ?? null;
  const [own] = loaded?.counts ?? [];
  if (repeats === null || own === undefined) return [];
  const { label } = requireEntity(own.entity);
  const { rows, keys, by, amount } = repeats;
  const name = basename(opened.path);
  const field = by === null ? null : (fieldOf(requireEntity(own.entity), by)?.label ?? { en: by, zh: by });
  const what =
    field === null
      ? {
          en: 'nothing tells which is the latest, so the first by line counts',
          zh: '无法判断哪一行最新，取行号最小的一行',
        }
      : {
          en: `they are read as its states, and the latest by “${field.en}” counts`,
          zh: `视为其各个状态，取“${field.zh}”最新的一行`,
        };
  const apart =
    amount === null
      ? { en: '', zh: '' }
      : {
          en: ` The amounts of the other rows add up to ${spokenAmount(amount)}.`,
          zh: `其余行的金额合计 ${spokenAmount(amount)}。`,
        };
  const text = {
    en: `${name}: ${spoken(rows)} rows repeat the ID of another row (${spoken(keys)} ${label.en.toLowerCase()}): ${what.en}.${apart.en}`,
    zh: `${name}：${spoken(keys)} 个${label.zh}的主键重复出现，多出 ${spoken(rows)} 行：${what.zh}。${apart.zh}`,
  };
  return [{ code: 'load/repeated-key', level: amount === null ? 'note' : 'warn', text, cites: [] }];
}

function linesFindings({ opened, loaded }: LoadedReport): Finding[] {
  const note = loaded?.lines ?? null;
  if (note === null) return [];
  const name = basename(opened.path);
  return [...againFinding(name, note), ...furtherFinding(name, note)];
}

function againFinding(name: string, { again, changed }: LinesNote): Finding[] {
  if (again.orders === 0) return [];
  const before = { en: filesIn(again.files, 'en'), zh: filesIn(again.files, 'zh') };
  const then =
    changed.orders === 0
      ? { en: 'with the same lines; each counts once.', zh: '原有明细均再次出现，每条只计一次。' }
      : {
          en: `and this file replaces them: ${spoken(changed.orders)} changed, ${spoken(changed.lines)} earlier lines removed (${spokenAmount(changed.before)} before, ${spokenAmount(changed.after)} now).`,
          zh: `其中 ${spoken(changed.orders)} 张订单的明细有变化，移除原明细 ${spoken(changed.lines)} 行（原合计 ${spokenAmount(changed.before)}，现合计 ${spokenAmount(changed.after)}）。`,
        };
  const text = {
    en: `${name}: ${spoken(again.orders)} orders are in ${before.en} too, ${then.en}`,
    zh: `${name}：${before.zh}中的 ${spoken(again.orders)} 张订单再次出现：${then.zh}`,
  };
  return [{ code: 'load/orders-again', level: changed.orders === 0 ? 'note' : 'warn', text, cites: [] }];
}

function furtherFinding(name: string, { further }: LinesNote): Finding[] {
  if (further.orders === 0) return [];
  const text = {
    en: `${name}: ${spoken(further.orders)} orders have other lines in ${filesIn(further.files, 'en')} too; all of them count. If this file corrects those lines, undo the load and load it again with --replace.`,
    zh: `${name}：${spoken(further.orders)} 张订单在${filesIn(further.files, 'zh')}中也有明细，两处明细均计入。如果这些是更正后的明细，请撤销本次导入，加 --replace 重新导入。`,
  };
  return [{ code: 'load/further-lines', level: 'warn', text, cites: [] }];
}

const NAMED = 3;

function filesIn(files: readonly string[], lang: Lang): string {
  const names = [...new Set(files.map((file) => basename(file)))];
  const rest = names.length - NAMED;
  const shown = names.slice(0, NAMED);
  if (rest <= 0) return shown.join(lang === 'en' ? ', ' : '、');
  return lang === 'en' ? `${shown.join(', ')} and ${rest} more files` : `${shown.join('、')}等 ${names.length} 个文件`;
}

function alikeFinding({ later, earlier, alike, amount }: ComingAgain): Finding {
  const sum = sumIn(amount);
  const text = {
    en: `${basename(later.file)}: ${spoken(alike)} rows${sum.en} are the same as rows of ${basename(earlier.file)} (load ${earlier.load}); they count as well.`,
    zh: `${basename(later.file)}：有 ${spoken(alike)} 行与 ${basename(earlier.file)}（导入批次 ${earlier.load}）的行相同${sum.zh}，按新增记录计入。`,
  };
  return { code: 'load/rows-alike', level: 'warn', text, cites: [] };
}
