import type { Home, Season } from './calendar.ts';
import { dayOf, LAST_DAY } from './calendar.ts';
import { foreignCompany, foreignStreet, foreignVariant, website } from './names-en.ts';
import { chineseCompany, chineseStreet, chineseVariant } from './names-zh.ts';
import type { Person } from './people.ts';
import { SELLERS } from './people.ts';
import type { Place } from './places.ts';
import { PLACES } from './places.ts';
import type { Random } from './random.ts';
import { randomFor } from './random.ts';
import type { Industry, Kind } from './trade.ts';
import { COMPANY, DISTRIBUTOR, HEALTH, HOSPITAL, INDUSTRIES, INSTITUTE, KINDS, MAKER, SCIENCE } from './trade.ts';

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly industry: Industry;
  readonly tier: 'A' | 'B' | 'C';
  readonly place: Place;
  readonly city: string;
  readonly street: string;
  readonly phone: string;
  readonly website: string;
  readonly owner: Person;
  readonly created: number;
  /** First and last day on which it may order; a customer that lapses has a last day before the end. */
  readonly first: number;
  readonly last: number;
  /** Orders a year while it orders, beside the others; 0 for a prospect that never buys. */
  readonly rate: number;
  /** Size of its orders beside the average. */
  readonly volume: number;
}

const COUNTS: Readonly<Record<Home, { readonly all: number; readonly twins: number }>> = {
  china: { all: 1200, twins: 14 },
  overseas: { all: 800, twins: 8 },
};

/** All customers of one home; the last few are twins: the same company, typed in a second time under another id. */
export function makeAccounts(seed: number, home: Home, season: Season): readonly Account[] {
  const random = randomFor(seed, `accounts/${home}`);
  const places = PLACES.filter((place) => place.home === home);
  const names = new Set<string>();
  const { all, twins } = COUNTS[home];
  const accounts: Account[] = [];
  for (let number = 1; number <= all - twins; number += 1)
    accounts.push(makeAccount(random, season, places, names, number));
  for (const index of random.sample(all - twins, twins)) {
    const twin = accounts[index];
    if (twin !== undefined) accounts.push(makeTwin(random, twin, accounts.length + 1));
  }
  return accounts;
}

const idOf = (home: Home, number: number): string =>
  `${home === 'china' ? 'KH' : 'AC'}${String(number).padStart(5, '0')}`;

function makeAccount(
  random: Random,
  season: Season,
  places: readonly Place[],
  names: Set<string>,
  number: number,
): Account {
  const place = random.weighted(places, ({ weight }) => weight);
  const city = random.pick(place.cities);
  const kind = random.weighted(KINDS, ({ weight }) => weight);
  const industry = industryOf(random, kind);
  const name = unique(names, () => inventName(random, place, city, kind, industry));
  const rate = random.chance(0.13) ? 0 : kind.frequency * random.logNormal(0.6, 0.95);
  const volume = kind.volume * random.logNormal(0.75, 0.75);
  const worth = rate * volume;
  return {
    id: idOf(place.home, number),
    name,
    kind,
    industry,
    tier: worth > 12 ? 'A' : worth > 2.5 ? 'B' : 'C',
    place,
    city,
    street: place.home === 'china' ? chineseStreet(random) : foreignStreet(random),
    phone: inventPhone(random, place),
    website: website(name),
    owner: random.weighted(
      SELLERS.filter(({ region }) => region === place.region),
      ({ load }) => load,
    ),
    ...lifetime(random, season),
    rate,
    volume,
  };
}

/** Three in five were customers before the books begin; the others come along the way; some leave, most of them early. */
function lifetime(random: Random, season: Season): Pick<Account, 'created' | 'first' | 'last'> {
  const old = random.chance(0.6);
  const first = old ? 0 : season.draw(random, 10, LAST_DAY - 25);
  const created = old ? random.int(dayOf('2015-03-01'), -20) : first - random.int(3, 90);
  const leaves = random.chance(0.36);
  const last = leaves ? first + 30 + Math.round(-420 * Math.log(1 - random.next())) : LAST_DAY;
  return { created, first, last: Math.min(last, LAST_DAY) };
}

function industryOf(random: Random, kind: Kind): Industry {
  if (kind === HOSPITAL) return HEALTH;
  return kind === COMPANY || kind === MAKER || kind === DISTRIBUTOR || (kind === INSTITUTE && random.chance(0.4))
    ? random.pick(INDUSTRIES)
    : SCIENCE;
}

function inventName(random: Random, place: Place, city: string, kind: Kind, industry: Industry): string {
  return place.home === 'china'
    ? chineseCompany(random, kind, industry, city)
    : foreignCompany(random, kind, industry, place.legal);
}

function unique(names: Set<string>, invent: () => string): string {
  let name = invent();
  while (names.has(name.toLowerCase())) name = invent();
  names.add(name.toLowerCase());
  return name;
}

/** Numbers with 555, which nobody answers. */
function inventPhone(random: Random, place: Place): string {
  const tail = String(random.int(0, 9999)).padStart(4, '0');
  return place.home === 'china'
    ? `${place.dial}-555${random.int(0, 9)}${tail}`
    : `${place.dial} ${random.int(20, 89)} 555 ${tail}`;
}

function makeTwin(random: Random, account: Account, number: number): Account {
  const { place, city, name } = account;
  return {
    ...account,
    id: idOf(place.home, number),
    name: place.home === 'china' ? chineseVariant(random, name, city) : foreignVariant(random, name, place.legal),
    created: Math.min(account.created + random.int(100, 700), LAST_DAY - 60),
    first: Math.min(account.first + random.int(100, 500), LAST_DAY - 40),
    last: LAST_DAY,
    rate: account.rate * 0.4,
  };
}
