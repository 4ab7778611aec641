import { isList, isObject, type JsonObject, type JsonValue, jsonText, scalarText } from './json-value.ts';

/** Columns of a record by name, in order; null where the value is missing. */
export type FlatRow = ReadonlyMap<string, string | null>;

const DEEPEST = 4;

/** Objects that only hold a record's own fields: HubSpot's properties, JSON:API's attributes, Airtable's fields. */
const LIFTED = new Set(['properties', 'attributes', 'fields']);
/** Objects around a list: Salesforce's subqueries, HubSpot's associations, GraphQL's connections. */
const WRAPPINGS = ['records', 'results', 'nodes', 'edges'];
/** What makes a list one of lines that were sold. */
const LINES =
  /^(?:line_?items|order_?items|order_?lines|invoice_?lines|lines|(?:sale_?order)?_?entr(?:y|ies)|明细|订单明细|商品明细)$/iu;
const QUANTITY = /^(?:quantity|qty|数量)$/iu;
/** Objects that do nothing but name something: the column shows the first of these that they have. */
const NAMING = ['value', 'name', 'label', 'id'];
const NAMING_KEYS = new Set([...NAMING, 'type', 'primary', 'email', 'associationtypes']);

/**
 * The rows of a record: one, or as many as it has lines (`line_items`), each with the record's own columns before those
 * of the line. Inner objects become `outer.inner`; lists of plain values are joined by "; ", what is deeper stays JSON.
 * `lineList` is the list that was unfolded before, so that a file unfolds one.
 */
export function flattenRecord(
  record: JsonObject,
  lineList: string | null,
): { readonly rows: readonly FlatRow[]; readonly lineList: string | null } {
  const body = unwrapNode(record);
  const found = lineList ?? [...body].find(([key, value]) => isLines(key, unwrapList(value)))?.[0] ?? null;
  const lines = found === null ? undefined : unwrapList(body.get(found) ?? null);
  const own = new Map<string, string | null>();
  addObject(own, '', found !== null && isList(lines) ? without(body, found) : body, 1);
  if (found === null || !isList(lines) || lines.length === 0) return { rows: [own], lineList: found };
  return {
    lineList: found,
    rows: lines.map((line) => {
      const row = new Map(own);
      if (isObject(line)) addObject(row, `${singular(found)}.`, unwrapNode(line), 2);
      else set(row, found, isList(line) ? jsonText(line) : scalarText(line));
      return row;
    }),
  };
}

const without = (object: JsonObject, left: string): JsonObject => new Map([...object].filter(([key]) => key !== left));

/** GraphQL hands out `{"node": {...}, "cursor": "..."}`. */
function unwrapNode(object: JsonObject): JsonObject {
  const node = object.get('node');
  return isObject(node) && object.size <= 2 ? node : object;
}

/** The list within `{"records": [...]}` and its like, else the value itself. */
function unwrapList(value: JsonValue): JsonValue {
  if (!isObject(value)) return value;
  const found = WRAPPINGS.map((key) => value.get(key)).find(isList);
  return found ?? value;
}

const isLines = (key: string, value: JsonValue): boolean => {
  if (!isList(value) || value.length === 0 || !value.every(isObject)) return false;
  return LINES.test(key) || value.some((line) => [...line.keys()].some((name) => QUANTITY.test(name)));
};

/** line_items: line_item; entries: entry; the rest as it is. */
const singular = (key: string): string => key.replace(/ies$/iu, 'y').replace(/(?<=[a-z]{3})s$/u, '');

function addObject(row: Map<string, string | null>, prefix: string, object: JsonObject, depth: number): void {
  for (const [key, value] of object) {
    const name = `${prefix}${key}`;
    if (isSalesforceType(key, value)) continue;
    if (isObject(value) && LIFTED.has(key)) addLifted(row, prefix, name, value, depth);
    else addValue(row, name, value, depth);
  }
}

/** Fields of a record's own, by their bare names unless another column has that name. */
function addLifted(
  row: Map<string, string | null>,
  prefix: string,
  name: string,
  object: JsonObject,
  depth: number,
): void {
  for (const [key, value] of object) {
    const bare = `${prefix}${key}`;
    addValue(row, row.has(bare) ? `${name}.${key}` : bare, value, depth);
  }
}

/** `"attributes": {"type": "Opportunity", "url": "..."}` says what a Salesforce record is. */
const isSalesforceType = (key: string, value: JsonValue): boolean =>
  key === 'attributes' &&
  isObject(value) &&
  value.has('type') &&
  [...value.keys()].every((each) => each === 'type' || each === 'url');

function addValue(row: Map<string, string | null>, name: string, given: JsonValue, depth: number): void {
  const value = unwrapList(given);
  if (isList(value)) set(row, name, listText(value));
  else if (!isObject(value)) set(row, name, scalarText(value));
  else if (isLookup(value)) {
    set(row, name, scalarText(value.get('name') ?? null));
    for (const [key, each] of value) if (key !== 'name') addValue(row, `${name}.${key}`, each, depth + 1);
  } else if (depth >= DEEPEST) set(row, name, jsonText(value));
  else if (value.size === 0) set(row, name, null);
  else addObject(row, `${name}.`, value, depth + 1);
}

/** Zoho's lookups: `{"name": "Acme", "id": "123"}`. */
const isLookup = (value: JsonObject): boolean =>
  value.has('name') && value.has('id') && [...value.keys()].every((key) => ['name', 'id', 'email'].includes(key));

/** Plain values, and objects that only name something, joined; anything else as JSON. */
function listText(values: readonly JsonValue[]): string | null {
  if (values.length === 0) return null;
  const texts = values.map((value) =>
    isObject(value) ? nameOf(value) : isList(value) ? undefined : scalarText(value),
  );
  if (texts.some((text) => text === undefined)) return jsonText(values);
  return texts.filter((text) => text !== null && text !== undefined && text !== '').join('; ');
}

function nameOf(object: JsonObject): string | undefined {
  if (![...object.keys()].every((key) => NAMING_KEYS.has(key.toLowerCase()))) return undefined;
  const found = NAMING.map((key) => object.get(key)).find((value) => value !== undefined);
  return found === undefined ? undefined : (scalarText(found) ?? undefined);
}

/** A record may have `a.b` and `a` with `b` in it: both are kept. */
function set(row: Map<string, string | null>, name: string, text: string | null): void {
  let unused = name;
  for (let n = 2; row.has(unused); n += 1) unused = `${name}_${n}`;
  row.set(unused, text);
}
