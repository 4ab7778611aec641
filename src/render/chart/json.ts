/** A chart specification as data: what can be written in a .vl.json file. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isArray = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** A copy of what a file holds; anything but data in it is a bug of the caller. */
export function toJsonObject(value: object): JsonObject {
  const copy: JsonObject = JSON.parse(JSON.stringify(value));
  return copy;
}

/** Rebuilds a value from the leaves up. */
export function mapJson(value: Json, change: (value: Json, key: string) => Json, key = ''): Json {
  if (isArray(value))
    return change(
      value.map((item) => mapJson(item, change, key)),
      key,
    );
  if (!isObject(value)) return change(value, key);
  return change(
    Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapJson(item, change, name)])),
    key,
  );
}

/** Every object inside a value, the value first. */
export function* objectsIn(value: Json): Generator<JsonObject> {
  if (isObject(value)) yield value;
  if (isArray(value)) for (const item of value) yield* objectsIn(item);
  if (isObject(value)) for (const item of Object.values(value)) yield* objectsIn(item);
}
