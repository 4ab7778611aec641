import type { Text } from '../../../core/text.ts';
import { JsonFault } from './json-fault.ts';
import type { JsonToken } from './json-tokens.ts';
import { type JsonObject, type JsonValue, Literal } from './json-value.ts';

const DEEPEST = 200;

/** Keys by which an object is somebody or something itself, and not only the wrapping of a list. */
const IDENTITY = /^(?:_?id|uuid|guid|key|name|title|number|email|.*(?:编号|名称))$/iu;
/** Keys under which APIs hand out their lists. */
const LIST = /^(?:records|results|data|value|values|items|rows|list|.*list|entries|nodes|edges|.*s)$/iu;

interface ObjectFrame {
  readonly kind: 'object';
  readonly members: Map<string, JsonValue>;
  key: string | null;
  expects: 'key or end' | 'key' | 'colon' | 'value' | 'comma or end';
}

interface ListFrame {
  readonly kind: 'list';
  readonly members: JsonValue[];
  /** The records are its members, are members of another list of records, or neither; undecided before the first member. */
  role: 'records' | 'other records' | 'value' | 'undecided';
  expects: 'value or end' | 'value' | 'comma or end';
}

type Frame = ObjectFrame | ListFrame;

/**
 * Builds records from tokens and gives each away as soon as it is whole. The records are the members of the outermost
 * list: of the document itself, or of an object that wraps it, such as `{"totalSize": 2, "records": [...]}`. An object
 * that has an identity of its own, or no list of objects, is one record. Throws a JsonFault where the grammar breaks.
 */
export class RecordBuilder {
  /** Where the records stand: the keys that lead to their list; null before it was met. */
  listPath: readonly string[] | null = null;
  /** Further lists of objects in the wrapping; their members are dropped. */
  readonly otherLists: string[] = [];
  readonly #onRecord: (record: JsonValue) => void;
  readonly #wholeDocument: boolean;
  readonly #stack: Frame[] = [];
  #root: JsonValue | undefined;

  /** `wholeDocument`: the document is the record, whatever it looks like. */
  constructor(onRecord: (record: JsonValue) => void, options: { readonly wholeDocument?: boolean } = {}) {
    this.#onRecord = onRecord;
    this.#wholeDocument = options.wholeDocument ?? false;
  }

  token({ kind, text, offset }: JsonToken): void {
    const frame = this.#stack.at(-1);
    if (kind === '{' || kind === '[') this.#open(kind, offset);
    else if (kind === '}' || kind === ']') this.#close(kind, offset);
    else if (kind === ':' || kind === ',') separate(frame, kind, offset);
    else if (kind === 'string' && frame?.kind === 'object' && frame.expects.startsWith('key')) {
      frame.key = unusedKey(frame.members, text);
      frame.expects = 'colon';
    } else {
      this.#expectValue(offset);
      this.#decideRole(false);
      this.#add(kind === 'string' ? text : kind === 'null' ? null : new Literal(text));
    }
  }

  /** The document is over at `offset`; gives away the single record, where it is one. */
  end(offset: number): void {
    if (this.#stack.length > 0 || this.#root === undefined) {
      throw new JsonFault(offset, { en: 'it ends before it is complete', zh: '内容不完整，中途结束' });
    }
    if (this.#wholeDocument) this.#onRecord(this.#root);
    else if (this.listPath === null && this.#root instanceof Map && !isEmptyWrapping(this.#root))
      this.#onRecord(this.#root);
  }

  #open(kind: '{' | '[', offset: number): void {
    this.#expectValue(offset);
    if (this.#stack.length >= DEEPEST) {
      throw new JsonFault(offset, { en: 'it is nested too deeply', zh: '嵌套层数过多' });
    }
    this.#decideRole(kind === '{');
    if (kind === '{') {
      this.#stack.push({ kind: 'object', members: new Map(), key: null, expects: 'key or end' });
      return;
    }
    const role = this.#roleOfList();
    if (role === 'records') this.listPath = [];
    this.#stack.push({ kind: 'list', members: [], role, expects: 'value or end' });
  }

  #close(kind: '}' | ']', offset: number): void {
    const frame = this.#stack.at(-1);
    const fits = kind === '}' ? frame?.kind === 'object' : frame?.kind === 'list';
    if (frame === undefined || !fits || !frame.expects.endsWith('end')) throw unexpected(offset, kind);
    this.#stack.pop();
    this.#add(frame.members);
  }

  #expectValue(offset: number): void {
    const frame = this.#stack.at(-1);
    if (frame === undefined ? this.#root !== undefined : !frame.expects.startsWith('value')) {
      throw unexpected(offset, null);
    }
  }

  #roleOfList(): ListFrame['role'] {
    if (this.#wholeDocument) return 'value';
    if (this.#stack.length === 0) return 'records';
    return this.#wraps() ? 'undecided' : 'value';
  }

  /** A list is one of records where its first member is an object and all around it is wrapping. */
  #decideRole(firstIsObject: boolean): void {
    const frame = this.#stack.at(-1);
    if (frame?.kind !== 'list' || frame.role !== 'undecided') return;
    if (!firstIsObject) {
      frame.role = 'value';
      return;
    }
    const path = this.#stack.flatMap((each) => (each.kind === 'object' && each.key !== null ? [each.key] : []));
    frame.role = this.listPath === null ? 'records' : 'other records';
    if (this.listPath === null) this.listPath = path;
    else this.otherLists.push(path.join('.'));
  }

  /** Whether everything that is open is an object without an identity of its own. */
  #wraps(): boolean {
    return this.#stack.every(
      (frame) => frame.kind === 'object' && ![...frame.members.keys()].some((key) => IDENTITY.test(key)),
    );
  }

  #add(value: JsonValue): void {
    const frame = this.#stack.at(-1);
    if (frame === undefined) {
      this.#root = value;
      return;
    }
    frame.expects = 'comma or end';
    if (frame.kind === 'object') {
      if (frame.key !== null) frame.members.set(frame.key, value);
      frame.key = null;
    } else if (frame.role === 'records') this.#onRecord(value);
    else if (frame.role !== 'other records') frame.members.push(value);
  }
}

/** `{"totalSize": 0, "records": []}` */
const isEmptyWrapping = (root: JsonObject): boolean =>
  [...root].some(([key, value]) => LIST.test(key) && Array.isArray(value) && value.length === 0) &&
  ![...root.keys()].some((key) => IDENTITY.test(key));

function separate(frame: Frame | undefined, kind: ':' | ',', offset: number): void {
  if (frame?.kind === 'object' && kind === ':' && frame.expects === 'colon') frame.expects = 'value';
  else if (kind === ',' && frame?.expects === 'comma or end') frame.expects = frame.kind === 'object' ? 'key' : 'value';
  else throw unexpected(offset, kind);
}

/** A repeated key keeps both values: name, name_2. */
function unusedKey(members: ReadonlyMap<string, JsonValue>, key: string): string {
  let unused = key;
  for (let n = 2; members.has(unused); n += 1) unused = `${key}_${n}`;
  return unused;
}

function unexpected(offset: number, sign: string | null): JsonFault {
  const reason: Text =
    sign === null
      ? { en: 'a value is not allowed here', zh: '此处不应出现该值' }
      : { en: `"${sign}" is not allowed here`, zh: `此处不应出现“${sign}”` };
  return new JsonFault(offset, reason);
}
