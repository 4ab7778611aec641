import type { Unit } from '../core/table.ts';
import type { Text } from '../core/text.ts';
import type { EntityName, Field, FieldType } from './entity.ts';
import { spellings } from './spelling.ts';

/** `aliases` are spellings apart by commas, the surest first; the labels and the name itself come by themselves. */
type Declare = (name: string, label: Text, about: Text, aliases: string) => Field;

const declare =
  (type: FieldType, unit: Unit): Declare =>
  (name, label, about, aliases) => {
    let told: readonly string[] | null = null;
    return {
      name,
      type,
      unit,
      label,
      about,
      aliases() {
        told ??= distinct([label.en, label.zh, ...spellings(aliases), name]);
        return told;
      },
    };
  };

/** Each spelling once, as first written; case does not count. */
function distinct(words: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return words.filter((word) => seen.size < seen.add(word.toLowerCase()).size);
}

/** The field that tells the rows of an entity apart. */
export const key = declare('id', 'id');
/** The key of a row of which the file at hand tells nothing else, so that loading makes no row of it; never of a person. */
export const foreignId: Declare = (...said) => ({ ...key(...said), personal: false });
/** The same where that row is, or may be, a person. */
export const personalId: Declare = (...said) => ({ ...key(...said), personal: true });
export const text = declare('text', 'text');
/** Text that names a sort of rows, and never a person. */
export const sort: Declare = (...said) => ({ ...text(...said), sorts: true });
/** Text that may tell who a person is, or where. */
export const personal: Declare = (...said) => ({ ...text(...said), personal: true });
/** The same of a name or an address that is of no person. */
export const impersonal: Declare = (...said) => ({ ...text(...said), personal: false });
/** Text that is a number to look at and not to count with: phone, postcode, registration code. */
export const code = declare('text', 'id');
/** The same, by which a person is reached. */
export const personalCode: Declare = (...said) => ({ ...code(...said), personal: true });
export const money = declare('money', 'money');
export const quantity = declare('quantity', 'number');
/** A number that is neither money nor counted goods: hours, a score of any scale, degrees. */
export const number = declare('number', 'number');
export const score = declare('number', 'score');
export const share = declare('share', 'share');
export const count = declare('integer', 'count');
/** A whole number that is not counted with and takes no thousands separator. */
export const year = declare('integer', 'id');
export const date = declare('date', 'date');
export const timestamp = declare('timestamp', 'date');
export const flag = declare('boolean', 'flag');

/** The key of another entity's row; loading makes that row where the file tells of it. */
export const reference = (name: string, refersTo: EntityName, label: Text, about: Text, aliases: string): Field => ({
  ...key(name, label, about, aliases),
  refersTo,
});

/** A field that loading computes and no header names. */
export const derived = (field: Field): Field => ({ ...field, aliases: () => [], derived: true });

/** A field that several columns of a file may give: each row's own one counts, the first that has a value. */
export const joint = (field: Field): Field => ({ ...field, joint: true });

/** A field that gives another one where no column of its own does. */
export const standingFor = (name: string, field: Field): Field => ({ ...field, standsFor: name });
