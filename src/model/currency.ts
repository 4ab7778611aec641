import type { Field } from './entity.ts';
import { sort } from './field.ts';
import { type Prefixes, prefixed } from './spelling.ts';

/** The currency that the money of a row is in. */
export const currency = (prefixes: Prefixes): Field =>
  sort(
    'currency',
    { en: 'Currency', zh: '币种' },
    {
      en: 'Currency of the amounts, as an ISO code where the source has one.',
      zh: '金额的币种，来源有 ISO 代码时用代码。',
    },
    `${prefixed(prefixes, { en: 'Currency, Currency Code, Currency ISO Code, Currency of Value, Currency of Amount, Value Currency, Amount Currency', zh: '币种, 币别, 货币' })}, WAERK, WAERS, ISO Currency, 货币类型, 结算币种, 交易币种, 原币`,
  );
