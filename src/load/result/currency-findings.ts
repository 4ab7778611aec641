import type { Finding } from '../../core/result.ts';
import { SHARED_SIGNS } from '../../model/currency-words.ts';
import type { LoadReport } from '../load-files.ts';

/** What nobody but the user knows of the currencies of a load: which one a sign stands for, and amounts without any. */
export const currencyFindings = ({ files }: LoadReport): Finding[] =>
  files.flatMap(({ opened, loaded }) =>
    [...(loaded?.readings ?? [])].flatMap(([header, { currency }]) => [
      ...(currency === undefined || currency.open === null ? [] : [openSign(opened.path, header, currency.open)]),
      ...(currency === undefined || currency.unsigned === 0 ? [] : [unsigned(opened.path, header, currency.unsigned)]),
    ]),
  );

function openSign(file: string, header: string, sign: string): Finding {
  const [first = '', ...others] = SHARED_SIGNS[sign] ?? [];
  const text = {
    en: `${file}: ${sign} in column "${header}" may be ${[first, ...others].join(' or ')}; those amounts have the currency ${sign} until a load says --currency ${first}, for example.`,
    zh: `${file}：列“${header}”中的 ${sign} 可能是 ${[first, ...others].join(' 或 ')}；这些金额的币种暂记为 ${sign}，可在导入时用 --currency 指明，例如 --currency ${first}。`,
  };
  return { code: 'load/currency-sign', level: 'warn', text, cites: [] };
}

function unsigned(file: string, header: string, values: number): Finding {
  const text = {
    en: `${file}: ${values} ${values === 1 ? 'amount' : 'amounts'} in column "${header}" without a currency, among amounts of several; --currency CODE names it.`,
    zh: `${file}：列“${header}”中有多种货币，其中 ${values} 个金额未注明币种，可用 --currency 代码 指明。`,
  };
  return { code: 'load/no-currency', level: 'warn', text, cites: [] };
}
