import { z } from 'zod';
import { date, id, text } from '../../src/core/columns.ts';
import { type ActionContext, defineAction, type Outcome } from '../../src/core/command.ts';
import { userError } from '../../src/core/errors.ts';
import { didYouMean } from '../../src/core/nearest.ts';
import { param } from '../../src/core/param.ts';
import { requireDate } from '../../src/core/period.ts';
import { acknowledge, forgetAcknowledgement, isAnomalyKey, keysLike } from '../../src/store/acknowledgements.ts';
import { acknowledgementsOf } from './acknowledged.ts';

const params = z.object({
  key: param(z.string().min(1).optional(), {
    argument: 0,
    about: {
      en: 'key of the anomaly; without one, all accepted anomalies are listed',
      zh: '异常的编号；不填则列出全部已确认的异常',
    },
  }),
  reason: param(z.string().min(1).optional(), {
    placeholder: 'TEXT',
    about: { en: 'why it is accepted', zh: '确认无误的理由' },
  }),
  until: param(z.string().optional(), {
    placeholder: 'DATE',
    about: { en: 'last day of the acceptance (default: no end)', zh: '有效截止日期；默认长期有效' },
  }),
  forget: param(z.boolean().default(false), {
    about: { en: 'report it again', zh: '取消确认，恢复提示' },
  }),
});

const columns = [
  id('key', { en: 'Key', zh: '编号' }, { en: 'Key of the anomaly.', zh: '异常编号。' }),
  text('reason', { en: 'Reason', zh: '理由' }, { en: 'Why it was accepted.', zh: '确认无误的理由。' }),
  date(
    'until',
    { en: 'Until', zh: '有效至' },
    { en: 'Last day of the acceptance; empty if permanent.', zh: '有效截止日期，空为长期。' },
  ),
];

export default defineAction({
  summary: { en: 'Accept an anomaly so that it is no longer reported', zh: '确认某条异常，不再提示' },
  about: {
    en: 'Take the key from the tables of acrm anomalies or acrm anomalies series. Accepted anomalies are kept in the database with their reason and end date; --all shows them.',
    zh: '编号取自 acrm anomalies 与 acrm anomalies series 的结果表。确认的理由与期限保存在数据库中，可用 --all 查看。',
  },
  group: 'statistics',
  gives: ['acknowledgements'],
  params,
  examples: [
    { line: 'anomalies ack SO-1042 --reason "agreed with the customer"', about: { en: 'permanently', zh: '长期有效' } },
    {
      line: 'anomalies ack day:2024-11-11 --reason "sale" --until 2025-12-31',
      about: { en: 'one day of a series, until a date', zh: '序列中的某一天，限期有效' },
    },
    { line: 'anomalies ack', about: { en: 'all accepted anomalies', zh: '列出全部已确认的异常' } },
  ],
  run,
});

async function run({ params: given, database, effects }: ActionContext<z.output<typeof params>>): Promise<Outcome> {
  const { key, reason, until, forget } = given;
  if (key !== undefined) {
    const end = until === undefined ? null : requireDate('--until', until);
    await effects.decide(database, async (engine) => {
      if (forget && !(await forgetAcknowledgement(engine, key))) throw notAccepted(key);
      if (forget) return;
      if (!(await isAnomalyKey(engine, key))) throw unknownKey(key, await keysLike(engine, key));
      await acknowledge(engine, { key, reason: reason ?? null, until: end }, effects.clock());
    });
  }
  const store = await effects.openStore(database);
  try {
    const accepted = acknowledgementsOf(await store.records('acknowledgements'));
    const rows = accepted.map((one) => [one.key, one.reason, one.until]);
    const table = { name: 'acknowledgements', title: { en: 'Accepted anomalies', zh: '已确认的异常' }, columns, rows };
    return { kind: 'result', result: { tables: [table], charts: [], findings: [] } };
  } finally {
    await store.close();
  }
}

const notAccepted = (key: string): Error =>
  userError(
    'anomalies/not-accepted',
    { en: `${key} has not been accepted.`, zh: `${key} 尚未确认过。` },
    { en: 'acrm anomalies ack lists the accepted anomalies.', zh: '可用 acrm anomalies ack 查看已确认的异常。' },
  );

const unknownKey = (key: string, like: readonly string[]): Error =>
  userError(
    'anomalies/unknown-key',
    { en: `No order, deal or period has the key "${key}".`, zh: `没有编号为“${key}”的订单、商机或期间。` },
    didYouMean(like, {
      en: 'acrm anomalies and acrm anomalies series list the keys.',
      zh: '编号见 acrm anomalies 与 acrm anomalies series 的结果表。',
    }),
  );
