import { beforeAll, describe, expect, test } from 'vitest';
import { RULES } from '../../src/check/builtin/index.ts';
import type { CheckRun } from '../../src/check/check.ts';
import { queryNames, readQuery } from '../../src/engine/sql-files.ts';
import { readSql } from '../../src/engine/sql-text.ts';
import { entityOf } from '../../src/model/index.ts';
import { fixtureStore } from '../commands/fixture-store.ts';
import { lintSql } from '../commands/lint-sql.ts';
import { runOn } from './run-on.ts';

/** Keys of a fixture that break each rule, in the order of their file. */
type Broken = Readonly<Record<string, readonly string[]>>;

const FAULTY: Broken = {
  account_name_missing: ['A02'],
  account_placeholder_name: ['A03'],
  account_owner_missing: ['A06'],
  account_unreachable: ['A04'],
  account_name_repeated: ['A05'],
  account_credit_code_repeated: ['A05'],
  account_phone_shared: ['A09', 'A10', 'A11', 'A12', 'A13'],
  account_figures_negative: ['A06'],
  account_founded_impossible: ['A07'],
  account_parent_unknown: ['A08', 'A09'],
  account_owner_gone: ['A07', 'A08'],
  account_follow_up_stale: ['A09'],
  account_future_date: ['A11'],
  contact_name_missing: ['C2'],
  contact_account_missing: ['C3'],
  contact_account_unknown: ['C4'],
  contact_unreachable: ['C5'],
  contact_email_repeated: ['C6'],
  user_email_repeated: ['U3'],
  lead_name_missing: ['L2'],
  lead_unreachable: ['L3'],
  lead_email_repeated: ['L4'],
  lead_converted_to_nothing: ['L5'],
  lead_dates_reversed: ['L6'],
  lead_follow_up_stale: ['L7'],
  deal_won_without_amount: ['D02'],
  deal_amount_missing: ['D03'],
  deal_amount_negative: ['D04'],
  deal_account_missing: ['D05', 'D15'],
  deal_owner_missing: ['D15'],
  deal_owner_gone: ['D07'],
  deal_stage_missing: ['D08'],
  deal_closed_before_created: ['D09'],
  deal_closed_without_date: ['D10'],
  deal_future_date: ['D11'],
  deal_overdue: ['D12'],
  deal_follow_up_stale: ['D13'],
  deal_probability_impossible: ['D14'],
  deal_stage_regression: ['H2'],
  target_impossible: ['T2', 'T3'],
  order_account_missing: ['O99', 'O2'],
  order_date_missing: ['O99', 'O3'],
  order_future_date: ['O4'],
  order_shipped_before_ordered: ['O5'],
  order_amount_negative: ['O6'],
  order_without_lines: ['O7'],
  order_amount_differs: ['O8', 'O9'],
  order_currency_mixed: ['O99', 'O9'],
  // Loading makes the orders that lines name.
  line_without_order: [],
  line_product_missing: ['O1#I02'],
  line_amount_missing: ['O8#I10'],
  line_quantity_negative: ['O6#I07'],
  line_price_negative: ['O9#I11'],
  line_discount_impossible: ['O9#I12'],
  line_amount_differs: ['O9#I13'],
  line_duplicate: ['O8#I09'],
  product_name_missing: ['P2'],
  product_price_negative: ['P3'],
  product_dates_reversed: ['P4'],
};

const FAULTY_SERVICE: Broken = {
  account_attachment_misnamed: ['S2'],
  lead_choice_not_made: ['W2'],
  payment_amount_missing: ['Y2'],
  payment_date_missing: ['Y3'],
  payment_future_date: ['Y4'],
  payment_order_unknown: ['Y5'],
  payment_overdue: ['Y6'],
  payment_repeated: ['Y7'],
  activity_dates_reversed: ['V2'],
  activity_of_nobody: ['V3'],
  activity_done_in_future: ['V4'],
  activity_overdue: ['V5'],
  campaign_dates_reversed: ['K2'],
  campaign_figures_negative: ['K3'],
  campaign_clicks_exceed_views: ['K4'],
  member_campaign_unknown: ['B2'],
  member_repeated: ['B3'],
  supplier_name_missing: ['G2'],
  supplier_credit_code_repeated: ['G3'],
  purchase_supplier_unknown: ['N2'],
  purchase_figures_negative: ['N3'],
  purchase_dates_reversed: ['N4'],
  purchase_defects_exceed: ['N5'],
  purchase_overdue: ['N6'],
  ticket_dates_reversed: ['T2'],
  ticket_duration_negative: ['T2'],
  ticket_duration_differs: ['T3'],
  ticket_closed_without_date: ['T4'],
  ticket_account_unknown: ['T5'],
  ticket_owner_missing: ['T6'],
  ticket_satisfaction_impossible: ['T6'],
  ticket_open_with_date: ['T7'],
  ticket_open_long: ['T8'],
  ticket_future_date: ['T9'],
  feedback_score_impossible: ['F2', 'F3'],
  feedback_account_unknown: ['F4'],
};

const FOUND_IN: Readonly<Record<string, Broken>> = { faulty: FAULTY, 'faulty-service': FAULTY_SERVICE };

describe('built-in rules', () => {
  const runs = new Map<string, CheckRun>();
  const runOf = (fixture: string): CheckRun => {
    const run = runs.get(fixture);
    if (run === undefined) throw new Error(`${fixture} was not checked`);
    return run;
  };
  beforeAll(async () => {
    for (const name of Object.keys(FOUND_IN))
      runs.set(name, await runOn(await fixtureStore(name), { asOf: '2024-06-30' }));
  });

  const broken = Object.entries(FOUND_IN).flatMap(([fixture, rules]) =>
    Object.entries(rules).map(([code, keys]) => ({ fixture, code, keys })),
  );
  test('each has rows that break it', () => {
    expect(broken.map(({ code }) => code).sort()).toEqual(RULES.map(({ code }) => code).sort());
  });

  test.each(broken)('$code finds the rows that break it, and no others', ({ fixture, code, keys }) => {
    const run = runOf(fixture);
    const rows = run.failing.filter(({ check }) => check.name === code);
    expect(rows.map(({ key }) => key)).toEqual(keys);
    const outcome = run.outcomes.find(({ name }) => name === code);
    expect(outcome?.failing).toBe(rows.length);
    expect(outcome?.measured).toBe(rows.length);
    const level = outcome?.level === 'error' ? 'fail' : 'warn';
    expect(outcome?.verdict).toBe(rows.length > 0 ? level : 'pass');
  });

  test('each failing row says the file and line it came from', () => {
    const run = runOf('faulty');
    const lines = Object.fromEntries(
      run.failing.map(({ key, file, line }) => [key, `${file?.split(/[\\/]/).at(-1)}:${line}`]),
    );
    expect(lines).toMatchObject({ A02: 'accounts.csv:3', D15: 'opportunities.csv:16', 'O8#I09': 'order_items.csv:10' });
    expect(run.failing.every(({ file, line }) => file !== null && line !== null)).toBe(true);
  });

  test('only what a database holds is looked at: rules for entities without rows are not listed', async () => {
    const { outcomes } = await runOn(await fixtureStore('pipeline'), {});
    expect([...new Set(outcomes.map(({ entity }) => entity))].sort()).toEqual([
      'accounts',
      'opportunities',
      'opportunity_history',
      'users',
    ]);
  });

  test('a rule has a query, and a query its rule', () => {
    expect(queryNames(['check'])).toEqual(RULES.map(({ code }) => code).sort());
  });

  test.each(RULES)(
    '$code keeps the rules of SQL and names columns that are there',
    ({ code, entity, column, needs, numbers = {} }) => {
      const sql = readQuery(['check'], code);
      expect(lintSql(sql, { step: false, portable: !/DuckDB only/.test(sql.split('\n')[0] ?? '') })).toEqual([]);
      const given = ['as_of', ...Object.keys(numbers)];
      expect(readSql(sql).parameters.filter((name) => !given.includes(name))).toEqual([]);
      for (const need of [`${entity}.${column}`, ...needs.flat()]) {
        const [of = '', name] = need.split('.');
        expect(
          entityOf(of)?.fields.map((field) => field.name),
          need,
        ).toContain(name);
      }
    },
  );
});
