import type { Account } from './accounts.ts';
import { isoDay } from './calendar.ts';
import type { Sheet } from './csv.ts';
import type { Failure } from './dirt.ts';
import { emptied, fail, repeat, spoil, strayBlank } from './dirt.ts';
import { grouped, inTenThousands, plain } from './money.ts';
import type { Opportunity } from './opportunities.ts';
import type { Order } from './orders.ts';
import { TEAM } from './people.ts';
import { randomFor } from './random.ts';
import { LOST, probabilityOf, WON } from './stages.ts';
import type { Target } from './targets.ts';

/** accounts.csv: the customers abroad, from the international CRM. */
export function foreignAccounts(seed: number, accounts: readonly Account[], repeats: number): Sheet {
  const random = randomFor(seed, 'dirt/accounts');
  let sheet: Sheet = {
    header: [
      'Account ID',
      'Account Name',
      'Type',
      'Industry',
      'Tier',
      'Billing Street',
      'Billing City',
      'Billing Country',
      'Region',
      'Phone',
      'Website',
      'Account Owner',
      'Created Date',
    ],
    rows: accounts.map(({ id, name, kind, industry, tier, place, city, street, phone, website, owner, created }) => [
      id,
      name,
      kind.label.en,
      industry.label.en,
      tier,
      street,
      city,
      place.area,
      place.region,
      phone,
      website,
      owner.name,
      isoDay(created),
    ]),
  };
  sheet = spoil(random, sheet, { column: 'Account Name', count: 10, change: strayBlank });
  sheet = spoil(random, sheet, {
    column: 'Billing Street',
    count: 14,
    change: (cell) => `${cell}\nBuilding "B", 2nd floor`,
  });
  sheet = spoil(random, sheet, { column: 'Account Owner', count: 7, change: emptied });
  sheet = spoil(random, sheet, { column: 'Phone', count: 30, change: emptied });
  return repeat(random, sheet, repeats);
}

/** orders_export.csv: one row for each line of the orders from abroad, apart by semicolons. */
export function foreignOrderLines(seed: number, orders: readonly Order[], failures: readonly Failure[]): Sheet {
  const random = randomFor(seed, 'dirt/orders');
  const several = new Set(orders.filter(({ lines }) => lines.length > 1).map(({ id }) => id));
  let sheet: Sheet = {
    header: [
      'Order ID',
      'Order Date',
      'Account ID',
      'Account Name',
      'Product ID',
      'Quantity',
      'Unit Price',
      'Discount',
      'Amount',
      'Profit',
      'Currency',
      'Country',
      'City',
      'Region',
      'Salesperson',
      'Channel',
    ],
    rows: orders.flatMap(({ id, day, account, channel, lines }) =>
      lines.map(({ product, quantity, unitPrice, discount, amount, profit }) => [
        id,
        isoDay(day),
        account.id,
        account.name,
        product.id,
        String(quantity),
        plain(unitPrice),
        `${discount}%`,
        plain(amount),
        plain(profit),
        'CNY',
        account.place.area,
        account.city,
        account.place.region,
        account.owner.name,
        channel.en,
      ]),
    ),
  };
  sheet = spoil(random, sheet, {
    column: 'Amount',
    count: 30,
    change: grouped,
    where: (cell) => !cell.startsWith('-'),
  });
  sheet = spoil(random, sheet, { column: 'Account Name', count: 30, change: strayBlank });
  sheet = spoil(random, sheet, { column: 'Salesperson', count: 15, change: emptied });
  return fail(random, sheet, failures, ([id]) => several.has(id ?? ''));
}

/** opportunities.csv: every deal of the company, the labels as Salesforce reports have them. */
export function opportunityReport(
  seed: number,
  opportunities: readonly Opportunity[],
  repeats: number,
  failures: readonly Failure[],
): Sheet {
  const random = randomFor(seed, 'dirt/opportunities');
  let sheet: Sheet = {
    header: [
      'Opportunity ID',
      'Opportunity Name',
      'Account ID',
      'Account Name',
      'Stage',
      'Amount',
      'Currency',
      'Probability (%)',
      'Close Date',
      'Created Date',
      'Type',
      'Lead Source',
      'Opportunity Owner',
      'Lost Reason',
    ],
    rows: opportunities.map(({ id, name, account, stage, amount, closes, created, type, source, lostReason }) => [
      id,
      name,
      account.id,
      account.name,
      stage,
      plain(amount),
      'CNY',
      `${probabilityOf(stage)}%`,
      isoDay(closes),
      isoDay(created),
      type,
      source,
      account.owner.name,
      lostReason,
    ]),
  };
  const untouched = (cell: string): boolean => /^\d+\.00$/.test(cell);
  sheet = spoil(random, sheet, { column: 'Amount', count: 40, change: (cell) => `¥${grouped(cell)}` });
  sheet = spoil(random, sheet, { column: 'Amount', count: 25, change: inTenThousands, where: untouched });
  sheet = spoil(random, sheet, { column: 'Opportunity Name', count: 35, change: strayBlank });
  sheet = spoil(random, sheet, { column: 'Opportunity Owner', count: 30, change: emptied });
  sheet = spoil(random, sheet, { column: 'Lost Reason', count: 120, change: emptied, where: (cell) => cell !== '' });
  sheet = repeat(random, sheet, repeats);
  const closed = (stage: string): boolean => stage === WON || stage === LOST;
  return fail(random, sheet, failures, (row) => closed(row[4] ?? ''));
}

/** opportunity_history.csv: every change of stage, with its time of day. */
export function stageHistory(seed: number, opportunities: readonly Opportunity[]): Sheet {
  const random = randomFor(seed, 'history');
  const two = (value: number): string => String(value).padStart(2, '0');
  const moves = opportunities.flatMap(({ id, amount, account, moves: all }) =>
    all.map((move) => ({ ...move, id, amount, owner: account.owner.name })),
  );
  moves.sort((a, b) => a.day - b.day);
  return {
    header: ['History ID', 'Opportunity ID', 'From Stage', 'To Stage', 'Amount', 'Change Date', 'Changed By'],
    rows: moves.map(({ id, day, from, to, amount, owner }, index) => [
      `H${String(index + 1).padStart(6, '0')}`,
      id,
      from,
      to,
      plain(amount),
      `${isoDay(day)} ${two(random.int(8, 18))}:${two(random.int(0, 59))}`,
      owner,
    ]),
  };
}

/** sales_team.csv */
export function salesTeam(): Sheet {
  return {
    header: ['User ID', 'Full Name', 'Email', 'Role', 'Department', 'Region', 'Manager', 'Hire Date'],
    rows: TEAM.map(({ id, name, email, title, department, region, manager, started }) => [
      id,
      name,
      email,
      title,
      department,
      region,
      manager,
      started,
    ]),
  };
}

const QUARTERS = [
  ['2024-01-01', '2024-03-31'],
  ['2024-04-01', '2024-06-30'],
  ['2024-07-01', '2024-09-30'],
  ['2024-10-01', '2024-12-31'],
] as const;

/** targets_2024.csv */
export function targetList(targets: readonly Target[]): Sheet {
  return {
    header: ['Owner ID', 'Owner', 'Metric', 'Period', 'Start Date', 'End Date', 'Target Amount', 'Currency'],
    rows: targets.map(({ ownerId, owner, quarter, amount }) => [
      ownerId,
      owner,
      'Revenue',
      `2024-Q${quarter}`,
      ...(QUARTERS[quarter - 1] ?? []),
      plain(amount),
      'CNY',
    ]),
  };
}
