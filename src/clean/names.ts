import { nameReader } from './company-name.ts';
import { certain, NOTHING, type Rule } from './rule.ts';

/** The parts of a customer's name into columns of their own; the name stays as written. */
export async function nameRules(stopWords: readonly string[]): Promise<readonly Rule[]> {
  const read = await nameReader(stopWords);
  return [
    {
      name: 'names',
      entity: 'accounts',
      reads: ['name'],
      writes: ['name_core', 'legal_form', 'branch'],
      clean: ({ name = null }) => {
        if (name === null || name.trim() === '') return NOTHING;
        const { core, form, branch } = read(name);
        const written = { name_core: certain(core), legal_form: certain(form), branch: certain(branch) };
        return { written, problems: [] };
      },
    },
  ];
}
