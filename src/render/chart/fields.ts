import { isArray, isObject, type Json, type JsonObject, mapJson, objectsIn } from './json.ts';

/** Objects whose `field` names data are these; elsewhere (`datum.value` of an axis label) it would mislead. */
const EXPRESSIONS = ['calculate', 'filter', 'test', 'expr'];
const LISTS = ['fold', 'groupby', 'flatten'];
const DATUM = /\bdatum(?:\.([A-Za-z_]\w*)|\[(?:'([^']+)'|"([^"]+)")\])/g;

/** Every field that a spec reads, whether a column or made by one of its transforms. */
export function fieldsUsed(spec: JsonObject): Set<string> {
  const fields = new Set<string>();
  for (const object of objectsIn(withoutGuides(spec))) {
    if (typeof object.field === 'string') fields.add(object.field);
    for (const list of LISTS) for (const name of textsOf(object[list])) fields.add(name);
    for (const key of EXPRESSIONS) {
      const expression = object[key];
      if (typeof expression !== 'string') continue;
      for (const [, plain, single, double] of expression.matchAll(DATUM)) fields.add(plain ?? single ?? double ?? '');
    }
  }
  return fields;
}

/** In axes and legends `datum` is the tick or the entry, not the row. */
function withoutGuides(spec: JsonObject): Json {
  const guides = new Set(['axis', 'legend', 'header', 'config', 'usermeta']);
  return mapJson(spec, (value) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => !guides.has(key))) : value,
  );
}

const textsOf = (value: Json | undefined): string[] =>
  isArray(value) ? value.filter((item) => typeof item === 'string') : [];
