import { builtinChecks } from './builtin-checks.ts';
import { checks } from './checks.ts';
import { currency } from './currency.ts';
import { db } from './db.ts';
import { engine } from './engine.ts';
import { excludeAccounts } from './exclude-accounts.ts';
import { fiscalYearStart } from './fiscal-year-start.ts';
import { lang } from './lang.ts';
import { orders } from './orders.ts';
import { salesFrom } from './sales-from.ts';
import type { SettingsSection } from './section.ts';
import { stages } from './stages.ts';
import { timezone } from './timezone.ts';
import { vocabularies } from './vocabularies.ts';
import { weekStart } from './week-start.ts';

/** All that `acrm.yaml` may say, in the order in which `acrm init` writes it. */
export const SECTIONS: readonly SettingsSection<unknown>[] = [
  db,
  lang,
  currency,
  fiscalYearStart,
  weekStart,
  timezone,
  excludeAccounts,
  salesFrom,
  orders,
  stages,
  vocabularies,
  engine,
  checks,
  builtinChecks,
];
