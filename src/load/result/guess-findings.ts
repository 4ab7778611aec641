import type { Finding } from '../../core/result.ts';
import { spoken } from '../../core/spoken.ts';
import type { Text } from '../../core/text.ts';
import { fieldOf, requireEntity } from '../../model/index.ts';
import type { LoadedReport } from '../load-files.ts';
import type { Reconciled } from '../reconcile/reconcile.ts';

/** What became of measures whose columns were only guessed: with the evidence, or, where nothing tests them, a warning. */
export const guessFindings = (files: readonly LoadedReport[]): Finding[] =>
  files.flatMap(({ opened: { path }, loaded }) =>
    (loaded?.reconciled ?? []).map((guess): Finding => {
      const level = guess.test === null ? 'warn' : 'note';
      return {
        code: 'load/guessed',
        level,
        text: guess.test === null ? untested(path, guess) : tested(path, guess, guess.test),
        cites: [],
      };
    }),
  );

function tested(path: string, { header, guessed, field }: Reconciled, test: NonNullable<Reconciled['test']>): Text {
  const [was, is] = [labelOf(guessed), field === null ? null : labelOf(field)];
  const [fitting, of] = [spoken(test.fitting), spoken(test.of)];
  const evidence =
    test.by === 'rows'
      ? {
          en: `quantity times price is the amount in ${fitting} of ${of} rows`,
          zh: `${of} 行中有 ${fitting} 行数量乘单价等于金额`,
        }
      : {
          en: `${fitting} of ${of} orders then add up to their totals`,
          zh: `${of} 张订单中有 ${fitting} 张的明细合计等于订单金额`,
        };
  if (field === guessed)
    return {
      en: `${path}: "${header}" was taken for ${was.en}, and that holds: ${evidence.en}.`,
      zh: `${path}：列“${header}”推测为${was.zh}，经核对成立：${evidence.zh}。`,
    };
  const instead =
    is === null ? { en: 'is not used', zh: '不参与计算' } : { en: `is read as ${is.en}`, zh: `按${is.zh}读取` };
  return {
    en: `${path}: "${header}" ${instead.en} and not as ${was.en}: ${evidence.en}, and ${spoken(test.before)} otherwise.`,
    zh: `${path}：列“${header}”${instead.zh}，而非${was.zh}：${evidence.zh}，否则只有 ${spoken(test.before)}。`,
  };
}

function untested(path: string, { header, guessed }: Reconciled): Text {
  const { en, zh } = labelOf(guessed);
  const map = `--map order_items.${guessed}=${/[^\p{L}\p{N}_.-]/u.test(header) ? `'${header}'` : header}`;
  return {
    en: `${path}: "${header}" was taken for ${en} by its spelling alone, and nothing in the data bears it out; if it is right, say so with ${map}.`,
    zh: `${path}：列“${header}”仅凭写法推测为${zh}，数据无法佐证；如属实，请加 ${map} 确认。`,
  };
}

function labelOf(field: string): Text {
  const label = fieldOf(requireEntity('order_items'), field)?.label ?? { en: field, zh: field };
  return { en: `the ${label.en.toLowerCase()}`, zh: label.zh };
}
