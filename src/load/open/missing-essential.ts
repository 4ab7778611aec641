import { type KnownError, userError } from '../../core/errors.ts';
import type { Text } from '../../core/text.ts';
import { fieldOf, requireEntity } from '../../model/index.ts';
import { type Essential, targetAt, unmetOf } from '../map/essentials.ts';
import { likeliestHeader, type Suggestion } from '../map/likeliest-header.ts';
import type { Mapping } from '../map/mapping.ts';
import { sampleRows } from '../read/sample-rows.ts';
import { sourceLabel } from './describe-source.ts';
import type { OpenedFile } from './open-files.ts';
import { readyCommand } from './ready-command.ts';

/** Rows from which a column is suggested. */
const LOOKED_AT = 100;

/** What was typed, and what the database has; see `readyCommand` and `heldPlaces`. */
export interface Surroundings {
  readonly line: readonly string[];
  readonly held: ReadonlySet<string>;
}

/** Exit 2 where something is known nowhere that rows of a file cannot do without; all such files are told at once. */
export async function requireEssentials(files: readonly OpenedFile[], around: Surroundings): Promise<void> {
  const mappings = files.flatMap(({ mapping }) => (mapping === null ? [] : [mapping]));
  const wrong: KnownError[] = [];
  for (const file of files) {
    const { mapping } = file;
    if (mapping === null) continue;
    const unmet = unmetOf(
      mapping,
      mappings.filter((other) => other !== mapping),
      around.held,
    );
    if (unmet.length > 0) wrong.push(await missing(file, mapping, unmet, around.line));
  }
  const [first, ...others] = wrong;
  if (first !== undefined) throw others.length === 0 ? first : new AggregateError(wrong);
}

async function missing(
  { source }: OpenedFile,
  mapping: Mapping,
  unmet: readonly Essential[],
  line: readonly string[],
): Promise<KnownError> {
  const rows = await sampleRows(source, LOOKED_AT);
  const order = mapping.columns.map(({ header }) => source.header.indexOf(header));
  const cells = rows.map((row) => order.map((at) => row[at] ?? ''));
  const found = unmet.map((essential) => {
    const target = targetAt(essential[0] ?? '');
    return {
      place: `${target.entity}.${target.field}`,
      label: labelOf(essential),
      suggestion: likeliestHeader(mapping, target, cells),
    };
  });
  const { label } = requireEntity(mapping.root);
  const places = (lang: 'en' | 'zh'): string =>
    found
      .map(({ place, label: each }) => (lang === 'en' ? `${each.en} (${place})` : `${each.zh}（${place}）`))
      .join(lang === 'en' ? ' and ' : '、');
  return userError(
    'load/essential',
    {
      en: `${sourceLabel(source)} was read as ${label.en.toLowerCase()}, but no column gives ${places('en')}. Nothing was loaded.`,
      zh: `${sourceLabel(source)} 识别为${label.zh}，但没有一列是${places('zh')}，因此未导入任何数据。`,
    },
    adviceOn(found, line, source.header),
  );
}

const labelOf = ([first = '']: Essential): Text => {
  const { entity, field } = targetAt(first);
  const label = fieldOf(requireEntity(entity), field)?.label ?? { en: field, zh: field };
  return { en: `"${label.en}"`, zh: `“${label.zh}”` };
};

interface Found {
  readonly place: string;
  readonly suggestion: Suggestion | null;
}

/** The command that goes on, with the likeliest column of each; where none looks like it, what else there is to do. */
function adviceOn(found: readonly Found[], line: readonly string[], header: readonly string[]): Text {
  const flags = found.flatMap(({ place, suggestion }) => ['--map', `${place}=${suggestion?.header ?? 'HEADER'}`]);
  const command = readyCommand(line, { flags });
  if (found.every(({ suggestion }) => suggestion !== null)) {
    const shown = found.map(({ suggestion }) => `"${suggestion?.header}" (${suggestion?.examples.join(', ')})`);
    return {
      en: `Likeliest: ${shown.join(', ')}. If so:\n      ${command}`,
      zh: `最可能的列：${shown.join('、')}。如果正确，请运行：\n      ${command}`,
    };
  }
  const columns = header.slice(0, 12);
  return {
    en: `No column looks like it (${columns.join(', ')}). Load it together with the file that has it, or name the column in place of HEADER:\n      ${command}`,
    zh: `没有看起来相符的列（${columns.join('、')}）。请与含有该列的文件一起导入，或将 HEADER 换成列名：\n      ${command}`,
  };
}
