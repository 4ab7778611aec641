/** A number, true or false, by its letters: 12345678901234567890 and 1.10 stay what they are. */
export class Literal {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type JsonObject = ReadonlyMap<string, JsonValue>;
export type JsonValue = string | Literal | null | readonly JsonValue[] | JsonObject;

export const isObject = (value: JsonValue | undefined): value is JsonObject => value instanceof Map;
export const isList = (value: JsonValue | undefined): value is readonly JsonValue[] => Array.isArray(value);

/** The text of what is neither object nor list; null for a missing value. */
export function scalarText(value: JsonValue): string | null {
  if (typeof value === 'string') return value;
  return value instanceof Literal ? value.text : null;
}

/** A value as JSON again, in one line. */
export function jsonText(value: JsonValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Literal) return value.text;
  if (isObject(value)) {
    return `{${[...value].map(([key, each]) => `${JSON.stringify(key)}:${jsonText(each)}`).join(',')}}`;
  }
  return `[${value.map(jsonText).join(',')}]`;
}
