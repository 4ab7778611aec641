import { profileNamed } from '../../model/crm-profiles.ts';
import type { EntityName } from '../../model/entity.ts';
import { ignoredHeaders, type Mapping, type Target } from './mapping.ts';
import { resolveHeaders } from './resolve-headers.ts';

/** Gives headers of a recognised file their places anew, as rows of `root`; what the user said of them holds. */
export function resolveAgain(
  mapping: Mapping,
  headers: readonly string[],
  root: EntityName,
  fixed: ReadonlyMap<string, Target> = new Map(),
): Mapping {
  const unfit = new Set(mapping.columns.filter(({ via }) => via === 'unfit').map(({ header }) => header));
  const ignored = ignoredHeaders(mapping);
  return resolveHeaders(
    headers.filter((header) => !ignored.has(header)),
    root,
    {
      fixed: new Map([...fixed, ...toldPlaces(mapping)]),
      profile: profileNamed(mapping.profile ?? ''),
      document: mapping.document,
      fits: (header) => (unfit.has(header) ? 0 : null),
    },
  );
}

/** What the user said of columns, and what their values say, holds, whatever the rows turn out to be. */
export const toldPlaces = ({ columns }: Mapping): ReadonlyMap<string, Target> =>
  new Map(
    columns.flatMap(({ header, target, via }): [string, Target][] =>
      target !== null && (via === 'user' || via === 'saved' || via === 'values') ? [[header, target]] : [],
    ),
  );
