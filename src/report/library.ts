import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Effects } from '../core/effects.ts';
import { userError } from '../core/errors.ts';
import { didYouMean, nearest } from '../core/nearest.ts';
import { PACKAGE_ROOT } from '../core/package-root.ts';
import type { TemplateFile } from './report.ts';

const FOLDER = join(PACKAGE_ROOT, 'templates', 'reports');

/** Names of the reports that come with acrm. */
export const reportNames = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -'.md'.length))
    .sort();

/** A report of ours by name, or a template of one's own by its path. */
export async function readTemplateFile(given: string, effects: Pick<Effects, 'readFile'>): Promise<TemplateFile> {
  if (/[/\\]|\.md$/i.test(given))
    return { file: given, source: new TextDecoder().decode(await effects.readFile(given)) };
  const names = reportNames();
  if (names.includes(given))
    return { file: `templates/reports/${given}.md`, source: readFileSync(join(FOLDER, `${given}.md`), 'utf8') };
  throw userError(
    'report/unknown',
    { en: `Report "${given}" does not exist.`, zh: `没有名为 "${given}" 的报告。` },
    didYouMean(nearest(given, names), {
      en: `Reports: ${names.join(', ')}; name your own template as FILE.md.`,
      zh: `可用的报告：${names.join('、')}；自己的模板请给出文件名，例如 mine.md。`,
    }),
  );
}
