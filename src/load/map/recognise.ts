import { type KnownError, userError } from '../../core/errors.ts';
import type { EntityName } from '../../model/entity.ts';
import { foldHeader } from '../../model/fold-header.ts';
import { entities, entityOf } from '../../model/index.ts';
import { isGeneric, parentsOf, spread } from './alias-index.ts';
import { type Mapping, maps, type Target } from './mapping.ts';
import { resolveHeaders } from './resolve-headers.ts';

/**
 * What a file of each kind must name, in one of these ways; `+` joins what must come together. An order line is told
 * from an order by what was sold.
 */
const SIGNATURES: Readonly<Record<EntityName, readonly string[]>> = {
  order_items: [
    'order_items.order_id + order_items.product_id',
    'order_items.order_id + products.name',
    'order_items.order_id + order_items.quantity',
    'orders.ordered_at + order_items.product_id',
    'orders.ordered_at + products.name + order_items.amount',
    'orders.ordered_at + order_items.quantity',
  ],
  orders: ['orders.order_id', 'orders.ordered_at + orders.amount'],
  opportunities: [
    'opportunities.stage + opportunities.amount',
    'opportunities.stage + opportunities.close_on',
    'opportunities.stage + opportunities.opportunity_id',
    'opportunities.stage + opportunities.name',
    'opportunities.opportunity_id + opportunities.amount',
    'opportunities.expected_close_on',
  ],
  opportunity_history: [
    'opportunity_history.to_stage + opportunity_history.opportunity_id + opportunity_history.changed_at',
  ],
  leads: [
    'leads.lead_id',
    'leads.status + leads.company',
    'leads.is_converted',
    'leads.status + leads.name + leads.source',
  ],
  contacts: [
    'contacts.contact_id',
    'contacts.name + contacts.account_id',
    'contacts.name + accounts.name',
    'contacts.last_name',
    'contacts.email',
  ],
  accounts: ['accounts.account_id', 'accounts.name'],
  products: ['products.product_id', 'products.name'],
  users: [
    'users.user_id',
    'users.name + users.manager',
    'users.name + users.department',
    'users.name + users.role',
    'users.name + users.region',
    'users.name + users.email',
  ],
  targets: ['targets.target'],
};

/** Wide exports of a CRM have many columns of its own; this share of known ones, or so many, will do. */
const LEAST_COVERAGE = 0.3;
const ENOUGH = 5;
/** A header that so few entities have tells which one it is. */
const TELLING = 3;

interface Judged {
  readonly mapping: Mapping;
  readonly score: number;
}

export interface RecogniseOptions {
  /** The entity that the user named. */
  readonly entity?: EntityName | undefined;
  /** Header to target, as the user said. */
  readonly fixed?: ReadonlyMap<string, Target> | undefined;
  /** Names that may say what the rows are; the file's otherwise. */
  readonly named?: string | undefined;
}

/** What a file holds, told from its headers in either language and its name; exit 2 where they do not tell. */
export function recognise(file: string, headers: readonly string[], options: RecogniseOptions = {}): Mapping {
  if (options.entity !== undefined) return resolveHeaders(headers, options.entity, options.fixed);
  const judged = entities
    .map(({ name }) => judge(options.named ?? file, headers, resolveHeaders(headers, name, options.fixed)))
    .filter((candidate) => candidate !== null)
    .sort((a, b) => b.score - a.score);
  const [best] = judged.filter((candidate) => !judged.some((other) => refersTo(other.mapping, candidate.mapping.root)));
  if (best === undefined) throw unrecognised(file, headers);
  return best.mapping;
}

function judge(file: string, headers: readonly string[], mapping: Mapping): Judged | null {
  if (!SIGNATURES[mapping.root].some((signature) => signature.split(' + ').every((place) => names(mapping, place)))) {
    return null;
  }
  const placed = mapping.columns.filter(({ target }) => target !== null);
  if (placed.length < Math.min(2, headers.length)) return null;
  if (placed.length < Math.min(ENOUGH, headers.length * LEAST_COVERAGE)) return null;
  const named = isNamedAfter(file, mapping.root);
  const telling = placed.filter(({ header, target }) => target?.entity === mapping.root && spread(header) <= TELLING);
  // A name, an owner and a status are in every list: they alone do not tell what the list is of.
  if (telling.length === 0 && !named) return null;
  const score = placed.reduce((sum, { header, target }) => sum + weight(header, target?.entity === mapping.root), 0);
  return { mapping, score: score + (named ? 2 : 0) };
}

/** A file with the key of a contact and that of an account is a list of contacts: what refers holds what is referred to. */
function refersTo({ root, columns }: Mapping, other: EntityName): boolean {
  const key = columns.find(({ target }) => target?.entity === root && target.field === entityOf(root)?.key);
  return key !== undefined && !isGeneric(key.header) && parentsOf(root).includes(other);
}

/** A header that many entities have tells little; one of an entity that is only referred to, half. */
const weight = (header: string, own: boolean): number => (own ? 1 : 0.5) / Math.max(1, spread(header));

function names(mapping: Mapping, place: string): boolean {
  const [name = '', field = ''] = place.split('.');
  const entity = entityOf(name);
  return entity !== undefined && maps(mapping, entity.name, field);
}

function isNamedAfter(file: string, root: EntityName): boolean {
  const entity = entityOf(root);
  const stem = foldHeader(file.replace(/^.*[\\/]/, '').replace(/(\.\w+)+$/, ''));
  const words = [root.replace('_', ''), entity?.label.en ?? '', entity?.label.zh ?? ''].map(foldHeader);
  return words.some((word) => word !== '' && (stem.includes(word) || stem.includes(word.replace(/s$/, ''))));
}

/** Nothing tells what the rows of a table are; exit 2. */
export function unrecognised(file: string, headers: readonly string[]): KnownError {
  const list = headers.slice(0, 12).join(', ');
  return userError(
    'load/unrecognised',
    {
      en: `${file}: its headers do not tell what it holds (${list}).`,
      zh: `${file}：无法从表头判断文件内容（${list}）。`,
    },
    {
      en: 'Say so with --entity accounts (or orders, opportunities …), map columns with --map field=header, or load it as it is with --raw --as NAME.',
      zh: '请用 --entity accounts（或 orders、opportunities 等）指明，用 --map 字段=表头 指定对应关系，或用 --raw --as 名称 原样导入。',
    },
  );
}
