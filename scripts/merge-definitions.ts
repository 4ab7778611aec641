type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Definitions = Readonly<Record<string, Json>>;

const PLACE = '#/$defs/';

/** What is shorter takes no less room as a reference. */
const SHORT = 40;

/**
 * A schema whose definitions are each there once: of those that say the same the first stays, what only refers to
 * another is left out, and what several properties have in common becomes one.
 */
export function mergeDefinitions(schema: Json): Json {
  if (!isRecord(schema) || !isRecord(schema['$defs'] ?? null)) return schema;
  const { $defs: found = {}, ...root } = schema;
  if (!isRecord(found)) return schema;
  const [once, whole] = settled(found, root);
  const [defs, rest] = shared(once, whole);
  const names = new Map(Object.keys(defs).map((name, at) => [name, `d${at + 1}`]));
  const rename = (name: string): string => names.get(name) ?? name;
  const renamed = Object.entries(defs).map(([name, def]) => [rename(name), withReferences(def, rename)]);
  return { ...asRecord(withReferences(rest, rename)), $defs: Object.fromEntries(renamed) };
}

/** Definitions of what several properties have in common, behind those that are there; they are found once these are merged. */
function shared(defs: Definitions, rest: Json): readonly [Definitions, Json] {
  const times = new Map<string, number>();
  const count = (property: Json): Json => {
    const text = JSON.stringify(property);
    if (text.length > SHORT) times.set(text, (times.get(text) ?? 0) + 1);
    return property;
  };
  withProperties([defs, rest], count);
  const common = [...times].filter(([, uses]) => uses > 1).map(([text]) => text);
  const names = new Map(common.map((text, at) => [text, `shared${at + 1}`]));
  const refer = (property: Json): Json => {
    const name = names.get(JSON.stringify(property));
    return name === undefined ? property : { $ref: `${PLACE}${name}` };
  };
  const parts = Object.fromEntries(
    common.map((text) => [names.get(text) ?? '', withProperties(JSON.parse(text), refer)]),
  );
  const kept = Object.entries(defs).map(([name, def]) => [name, withProperties(def, refer)]);
  return [{ ...Object.fromEntries(kept), ...parts }, withProperties(rest, refer)];
}

/** The same with each schema of a property changed, from the outside in. */
function withProperties(json: Json, change: (property: Json) => Json): Json {
  if (Array.isArray(json)) return json.map((each: Json) => withProperties(each, change));
  if (!isRecord(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [
      key,
      key === 'properties' && isRecord(value)
        ? Object.fromEntries(
            Object.entries(value).map(([name, property]) => [name, withProperties(change(property), change)]),
          )
        : withProperties(value, change),
    ]),
  );
}

/** Merging makes further definitions alike: until none is. */
function settled(defs: Definitions, rest: Json): readonly [Definitions, Json] {
  const first = new Map<string, string>();
  const standIn = new Map<string, string>();
  for (const [name, def] of Object.entries(defs)) {
    const text = JSON.stringify(def);
    const other = aliasOf(def) ?? first.get(text);
    if (other === undefined) first.set(text, name);
    else standIn.set(name, other);
  }
  if (standIn.size === 0) return [defs, rest];
  const target = (name: string): string => {
    const next = standIn.get(name);
    return next === undefined ? name : target(next);
  };
  const kept = Object.entries(defs).filter(([name]) => !standIn.has(name));
  return settled(
    Object.fromEntries(kept.map(([name, def]) => [name, withReferences(def, target)])),
    withReferences(rest, target),
  );
}

/** The definition that this one only refers to. */
function aliasOf(def: Json): string | null {
  if (!isRecord(def) || Object.keys(def).length !== 1) return null;
  const { $ref } = def;
  return typeof $ref === 'string' && $ref.startsWith(PLACE) ? $ref.slice(PLACE.length) : null;
}

function withReferences(json: Json, target: (name: string) => string): Json {
  if (Array.isArray(json)) return json.map((each: Json) => withReferences(each, target));
  if (!isRecord(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' && value.startsWith(PLACE)
        ? `${PLACE}${target(value.slice(PLACE.length))}`
        : withReferences(value, target),
    ]),
  );
}

const isRecord = (json: Json): json is { readonly [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
const asRecord = (json: Json): { readonly [key: string]: Json } => (isRecord(json) ? json : {});
