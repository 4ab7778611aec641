import type { EntityName } from '../../model/entity.ts';
import { entities, entityOf, requireEntity } from '../../model/index.ts';
import { isGeneric, meaningsOf, parentsOf } from './alias-index.ts';
import { documentOf } from './document-of.ts';
import { isOwn, type Judged, judge, type Meanings, meantBy, placedIn, weight } from './judge-reading.ts';
import { keyByValues } from './key-by-values.ts';
import { headerOf, type Mapping, type Target } from './mapping.ts';
import { onePiece } from './one-piece.ts';
import { placeByValues } from './place-by-values.ts';
import { profileOf } from './profile-of.ts';
import { resolveHeaders } from './resolve-headers.ts';
import type { Fits, Values } from './value-shapes.ts';
import { ambiguous, type CommandFor, unrecognised } from './which-entity.ts';

/** An entity that only a key speaks for does not outweigh what it refers to, if that explains so much more of the file. */
const OUTWEIGHS = 0.3;

/** A reading so close to the best one is as good. */
const RIVAL = 0.97;

export interface RecogniseOptions {
  /** The entity that the user named. */
  readonly entity?: EntityName | undefined;
  /** Header to target, as the user said. */
  readonly fixed?: ReadonlyMap<string, Target> | undefined;
  /** Whether values look like the type of a field; without it they are not looked at. */
  readonly fits?: Fits | undefined;
  /** The values of a column; without it nothing is told from them alone. */
  readonly values?: Values | undefined;
  /** Names that may say what the rows are; the file's otherwise. */
  readonly named?: string | undefined;
}

const unseen: Values = () => [];

/** What a file may hold. */
export interface Readings {
  /** Null where no reading is sure enough. */
  readonly best: Mapping | null;
  /** One that the headers do not tell from the best. */
  readonly rival: Mapping | null;
  /** Where none is sure: the likeliest, best first. */
  readonly guesses: readonly Mapping[];
}

/** What a file holds, told from its headers in either language and its name; exit 2 where they do not tell. */
export function recognise(file: string, headers: readonly string[], options: RecogniseOptions = {}): Mapping {
  return soleReading(file, headers, readingsOf(file, headers, options), (flags) => `acrm load ${flags.join(' ')}`);
}

/** The reading of a file; exit 2 where there is none or there are two. */
export function soleReading(
  file: string,
  headers: readonly string[],
  { best, rival, guesses }: Readings,
  commandFor: CommandFor,
): Mapping {
  if (best === null) throw unrecognised(file, headers, guesses, commandFor);
  if (rival !== null) throw ambiguous(file, [best, rival], commandFor);
  return best;
}

/** The best reading of a file and, where its headers do not tell them apart, its rival. */
export function readingsOf(file: string, headers: readonly string[], options: RecogniseOptions): Readings {
  const { values = unseen } = options;
  const profile = profileOf(headers);
  const document = documentOf(headers, options.named ?? file, profile);
  const meanings = new Map(headers.map((header) => [header, meaningsOf(header, profile)]));
  const how = { profile, document, fixed: options.fixed, fits: options.fits, meanings };
  const read = (root: EntityName): Mapping => onePiece(resolveHeaders(headers, root, how));
  const told = (mapping: Mapping): Mapping => keyByValues(placeByValues(mapping, values), values);
  const entity = options.entity ?? profile.entity;
  if (entity !== undefined) return { best: told(read(entity)), rival: null, guesses: [] };
  const all = entities.map(({ name }) => read(name));
  const judged = all
    .map((mapping) => judge(options.named ?? file, mapping, { meanings, values, document }))
    .filter((candidate) => candidate !== null)
    .sort((a, b) => b.score - a.score);
  const [first] = judged.filter(
    ({ mapping, score }) =>
      !judged.some((other) => other.score > score * OUTWEIGHS && refersTo(other.mapping, mapping.root)),
  );
  if (first === undefined) return { best: null, rival: null, guesses: likeliest(all, meanings) };
  const best = fullest(first, judged);
  const rival = judged.find((other) => other !== best && isRival(best, other));
  return { best: told(best.mapping), rival: rival === undefined ? null : told(rival.mapping), guesses: [] };
}

/** So many readings are shown where none is sure. */
const GUESSES = 2;

/** The readings that place most of what is their own. */
function likeliest(all: readonly Mapping[], meanings: Meanings): readonly Mapping[] {
  const scored = all.map((mapping) => ({
    mapping,
    score: placedIn(mapping).reduce((sum, each) => sum + weight(meantBy(each, meanings), isOwn(each, mapping)), 0),
  }));
  return scored
    .filter(({ mapping }) => placedIn(mapping).some((each) => isOwn(each, mapping)))
    .sort((a, b) => b.score - a.score)
    .slice(0, GUESSES)
    .map(({ mapping }) => mapping);
}

/**
 * Of a reading and those whose rows refer to it, the one that places most columns, as these hold the other's columns too:
 * a list of orders that says what was sold is a list of lines, even if each order has one line and the file is called
 * after orders.
 */
function fullest(first: Judged, judged: readonly Judged[]): Judged {
  const fuller = judged.filter(
    ({ mapping }) =>
      parentsOf(mapping.root).includes(first.mapping.root) &&
      placedIn(mapping).length > placedIn(first.mapping).length &&
      namesOwn(mapping) &&
      isToldOf(mapping, first.mapping),
  );
  return fuller.reduce((a, b) => (placedIn(b.mapping).length > placedIn(a.mapping).length ? b : a), first);
}

/** Whether a reading knows its rows by a key or, where people call them by one, a name. */
const namesOwn = (mapping: Mapping): boolean => {
  const { key, title } = requireEntity(mapping.root);
  return title === null || [key, title].some((field) => headerOf(mapping, mapping.root, field) !== null);
};

/** Whether what a reading places more are fields of its own rows, or of what they describe: a column of orders may name a product. */
function isToldOf(mapping: Mapping, other: Mapping): boolean {
  const left = new Set(other.columns.filter(({ target }) => target === null).map(({ header }) => header));
  return mapping.columns.some(
    ({ header, target }) => left.has(header) && target !== null && target.entity !== other.root && !isGeneric(header),
  );
}

/** Two readings of a file that its headers do not tell apart, neither of which refers to the other. */
function isRival(best: Judged, other: Judged): boolean {
  const related =
    parentsOf(best.mapping.root).includes(other.mapping.root) ||
    parentsOf(other.mapping.root).includes(best.mapping.root);
  return !related && other.score > best.score * RIVAL;
}

/** A file with the key of a contact and that of an account is a list of contacts: what refers holds what is referred to. */
function refersTo({ root, columns }: Mapping, other: EntityName): boolean {
  const key = columns.find(({ target }) => target?.entity === root && target.field === entityOf(root)?.key);
  return key !== undefined && !isGeneric(key.header) && parentsOf(root).includes(other);
}

