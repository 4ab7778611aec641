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
      writes: ['name_core', 'legal_form', 'branch', 'name_region', 'name_industry'],
      clean: ({ name = null }) => {
        if (name === null || name.trim() === '') return NOTHING;
        const { core, form, branch, region, industry } = read(name);
        return {
          written: {
            name_core: certain(core),
            legal_form: certain(form),
            branch: certain(branch),
            name_region: certain(region),
            name_industry: certain(industry),
          },
          problems: [],
        };
      },
    },
  ];
}
