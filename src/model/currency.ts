import type { Field } from './entity.ts';
import { sort } from './field.ts';
import { type Prefixes, prefixed } from './spelling.ts';

/** The currency that the money of a row is in. */
export const currency = (prefixes: Prefixes): Field =>
  sort(
    'currency',
    { en: 'Currency', zh: '币种' },
    {
      en: 'Currency of the amounts, as an ISO code if the source has one.',
      zh: '金额的币种，来源有 ISO 代码时用代码。',
    },
    `${prefixed(prefixes, { en: 'Currency, Currency Code, Currency ISO Code, Currency of Value, Currency of Amount, Value Currency, Amount Currency', zh: '币种, 币别, 货币' })}, WAERK, WAERS, ISO Currency, ISO Currency Code, Curr, Cur, Ccy, Curr Code, Currency Type, Currency Name, Currency Symbol, Currency Unit, Currency ID,
    Txn Currency, Trx Currency, Trans Currency, Transaction Currency, Transaction Currency Code, Payment Currency, Settlement Currency, Presentment Currency, Invoice Currency, Document Currency, Doc Currency, Sales Currency, Price Currency, Original Currency, Foreign Currency, Gross Currency,
    货币类型, 货币代码, 货币名称, 货币种类, 货币单位, 币种代码, 币种名称, 币种编码, 币别代码, 币别名称, 币别编码, 结算币种, 结算货币, 交易币种, 交易币别, 交易货币, 支付币种, 付款币种, 收款币种, 合同币种, 单据币种, 原币, 原币币种, 原币币别, 外币币种, 外币币别, 幣別, 幣種, 貨幣, 通貨`,
  );
