import { describe, expect, it } from 'vitest';
import { REGISTRY } from '../../commands/index.ts';
import { KnownError } from '../../src/core/errors.ts';
import { checkPart } from '../../src/report/checks.ts';
import { readTemplateFile, reportNames } from '../../src/report/library.ts';
import { parseTemplate } from '../../src/report/template.ts';

const files = { readFile: (path: string) => Promise.resolve(new TextEncoder().encode(`at ${path}`)) };

describe('the library of reports', () => {
  it('knows a report by name, with the file for its mistakes', async () => {
    expect(reportNames()).toContain('overview');
    const { file, source } = await readTemplateFile('overview', files);
    expect(file).toBe('templates/reports/overview.md');
    expect(source).toMatch(/^---\ntitle:/);
  });

  it.each(['mine.md', './mine', 'a/b.MD', 'C:\\mine'])('reads %s as a file', async (path) => {
    expect(await readTemplateFile(path, files)).toEqual({ file: path, source: `at ${path}` });
  });

  it.each([
    ['overveiw', 'Did you mean "overview"?'],
    ['x', 'Reports: overview; name your own template as FILE.md.'],
  ])('does not know %s', async (name, advice) => {
    const error: unknown = await readTemplateFile(name, files).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(KnownError);
    expect(error).toMatchObject({ exit: 2, code: 'report/unknown', advice: { en: advice } });
  });
});

describe.each(reportNames())('the report %s', (name) => {
  it('has no mistakes, names what the commands have, and says everything in both languages', async () => {
    const { template, problems } = parseTemplate((await readTemplateFile(name, files)).source);
    expect(problems).toEqual([]);
    const parts = template.sections.flatMap((section) => section.parts);
    for (const part of parts) {
      if (part.kind === 'analysis') expect((await checkPart(part, REGISTRY)).problems).toEqual([]);
    }
    const texts = [template.title, template.about, template.audience, ...template.sections.map(({ title }) => title)];
    for (const { en, zh } of [...texts, ...parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []))]) {
      expect(en).toMatch(/^[\u0020-\u007e]+$/);
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(zh.replaceAll('RFM', '')).not.toMatch(/[A-Za-z]{4,}/);
    }
  });
});
