import { userError } from '../../core/errors.ts';
import { didYouMean, nearest } from '../../core/nearest.ts';
import type { EntityName } from '../../model/entity.ts';
import { foldHeader } from '../../model/fold-header.ts';
import { entities, entityOf, fieldOf } from '../../model/index.ts';
import type { Target } from './mapping.ts';

/** `--map field=header` or `--map entity.field=header` as headers with their targets; a header is found in any spelling. */
export function parseOverrides(
  maps: readonly string[],
  headers: readonly string[],
  entity: EntityName | undefined,
): Map<string, Target> {
  return new Map(
    maps.flatMap((text): [string, Target][] => {
      const at = text.indexOf('=');
      if (at < 1) throw wrongForm(text);
      const target = targetNamed(text.slice(0, at).trim(), entity);
      const wanted = text.slice(at + 1).trim();
      const header = headerFor(wanted, headers);
      if (header === undefined) throw noHeader('--map', wanted, headers);
      return [[header, target]];
    }),
  );
}

/** Whether one of the headers is meant by a `--map`. */
export const isForHeaders = (map: string, headers: readonly string[]): boolean =>
  headerFor(map.slice(map.indexOf('=') + 1).trim(), headers) !== undefined;

/** A header in any spelling. */
export const headerFor = (wanted: string, headers: readonly string[]): string | undefined =>
  headers.find((candidate) => candidate === wanted) ??
  headers.find((candidate) => foldHeader(candidate) === foldHeader(wanted));

function targetNamed(place: string, entity: EntityName | undefined): Target {
  const [first = '', second] = place.split('.');
  const named = second === undefined ? entity : entityOf(first)?.name;
  const field = second ?? first;
  const candidates =
    named === undefined ? entities.filter((each) => fieldOf(each, field) !== undefined) : [entityOf(named)];
  const [found, ...others] = candidates.filter((each) => each !== undefined && fieldOf(each, field) !== undefined);
  if (found !== undefined && others.length === 0) return { entity: found.name, field };
  const known = (named === undefined ? entities : entities.filter(({ name }) => name === named)).flatMap((each) =>
    each.fields.map(({ name }) => (named === undefined ? `${each.name}.${name}` : name)),
  );
  throw userError(
    'load/map-field',
    { en: `--map: "${place}" does not name exactly one field.`, zh: `--map："${place}" 不能唯一确定一个字段。` },
    didYouMean(nearest(place, known), {
      en: 'Write --map entity.field=header, such as --map accounts.name=firma.',
      zh: '请写成 --map 数据表.字段=表头，例如 --map accounts.name=单位全称。',
    }),
  );
}

const wrongForm = (text: string): Error =>
  userError(
    'load/map-form',
    { en: `--map ${text} has no "=".`, zh: `--map ${text} 缺少 "="。` },
    {
      en: 'Write --map field=header, such as --map account_id=kundennummer.',
      zh: '请写成 --map 字段=表头，例如 --map account_id=客户号。',
    },
  );

export const noHeader = (flag: string, wanted: string, headers: readonly string[]): Error =>
  userError(
    'load/map-header',
    { en: `${flag}: column "${wanted}" does not exist in the file.`, zh: `${flag}：文件中没有列 "${wanted}"。` },
    didYouMean(nearest(wanted, headers), {
      en: `Its columns: ${headers.slice(0, 12).join(', ')}.`,
      zh: `文件的列有：${headers.slice(0, 12).join('、')}。`,
    }),
  );
