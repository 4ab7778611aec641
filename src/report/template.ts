import { z } from 'zod';
import { same, type Text } from '../core/text.ts';
import { type AnalysisPart, readAnalysis } from './analysis-part.ts';
import type { Problem } from './problems.ts';
import { BOTH_LANGUAGES, type PartSchema, readPart, readText, textSchema } from './yaml-part.ts';

export type TemplatePart = { readonly kind: 'text'; readonly text: Text } | AnalysisPart;

export interface TemplateSection {
  readonly title: Text;
  readonly parts: readonly TemplatePart[];
}

/** What a report is made from: its own words, and the command lines between them. */
export interface Template {
  readonly title: Text;
  /** What the report tells, printed under its title. */
  readonly about: Text;
  readonly audience: Text;
  readonly sections: readonly TemplateSection[];
}

const FRONT: PartSchema<{
  title: typeof textSchema;
  about: z.ZodDefault<typeof textSchema>;
  audience: z.ZodDefault<typeof textSchema>;
}> = {
  schema: z.strictObject({
    title: textSchema,
    about: textSchema.default(same('')),
    audience: textSchema.default(same('')),
  }),
  expected: { title: BOTH_LANGUAGES, about: BOTH_LANGUAGES, audience: BOTH_LANGUAGES },
};

/** Reads a template. Where there are problems, the template is what could be read all the same. */
export function parseTemplate(source: string): { readonly template: Template; readonly problems: readonly Problem[] } {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const problems: Problem[] = [];
  const { front, next } = frontMatter(lines, problems);
  const body = new Body(lines, next, problems);
  return { template: { ...front, sections: body.sections() }, problems };
}

type Front = Omit<Template, 'sections'>;
const UNTITLED: Front = { title: same(''), about: same(''), audience: same('') };

function frontMatter(lines: readonly string[], problems: Problem[]): { front: Front; next: number } {
  const begin = lines.findIndex((line) => line.trim() !== '');
  const length =
    lines[begin]?.trimEnd() === '---' ? lines.slice(begin + 1).findIndex((line) => line.trimEnd() === '---') : -1;
  if (length < 0) {
    problems.push(noFrontMatter);
    return { front: UNTITLED, next: 0 };
  }
  const source = lines.slice(begin + 1, begin + 1 + length).join('\n');
  const { value, problems: found } = readPart(source, begin + 2, FRONT);
  problems.push(...found);
  return { front: value ?? UNTITLED, next: begin + length + 2 };
}

const noFrontMatter: Problem = {
  line: 1,
  text: { en: 'The template does not begin with a title.', zh: '模板开头缺少标题。' },
  advice: {
    en: 'Begin with a line ---, then title: {en: Sales, zh: 销售}, then a line ---.',
    zh: '请以 --- 开头，接着写 title: {en: Sales, zh: 销售}，再写一行 ---。',
  },
};

const FENCE = /^(`{3,}|~{3,})\s*(\S*)/;
const HEADING = /^(#{1,6})\s+(.+?)\s*#*$/;

/** The lines after the front matter, read from top to bottom. */
class Body {
  readonly #lines: readonly string[];
  readonly #problems: Problem[];
  readonly #sections: { readonly title: Text; readonly parts: TemplatePart[] }[] = [];
  #at: number;

  constructor(lines: readonly string[], at: number, problems: Problem[]) {
    this.#lines = lines;
    this.#at = at;
    this.#problems = problems;
  }

  sections(): readonly TemplateSection[] {
    while (this.#at < this.#lines.length) {
      const line = this.#line();
      const heading = HEADING.exec(line);
      const fence = FENCE.exec(line);
      if (line.trim() === '') this.#at += 1;
      else if (heading !== null) this.#heading(heading[1] ?? '', heading[2] ?? '');
      else if (fence !== null) this.#fence(fence[1] ?? '', fence[2] ?? '');
      else this.#paragraph();
    }
    if (this.#sections.length === 0) this.#problem(1, NO_SECTION);
    return this.#sections;
  }

  #line(): string {
    return this.#lines[this.#at] ?? '';
  }

  #problem(line: number, { text, advice }: Omit<Problem, 'line'>): void {
    this.#problems.push({ line, text, advice });
  }

  #heading(marks: string, words: string): void {
    this.#at += 1;
    const title = readText(words, this.#at);
    if (marks.length > 2) this.#problem(this.#at, DEEP_HEADING);
    else if ('line' in title) this.#problems.push(title);
    if (marks.length < 3) this.#sections.push({ title: 'line' in title ? same('') : title, parts: [] });
  }

  #paragraph(): void {
    const line = this.#at + 1;
    const words: string[] = [];
    for (; this.#line().trim() !== '' && !HEADING.test(this.#line()) && !FENCE.test(this.#line()); this.#at += 1) {
      words.push(this.#line().trim());
    }
    const text = readText(joined(words), line);
    if ('line' in text) this.#problems.push(text);
    else this.#add({ kind: 'text', text }, line);
  }

  #fence(marks: string, language: string): void {
    const line = this.#at + 1;
    const closes = new RegExp(`^${marks[0]}{${marks.length},}\\s*$`);
    const length = this.#lines.slice(line).findIndex((one) => closes.test(one));
    this.#at = length < 0 ? this.#lines.length : line + length + 1;
    if (length < 0) this.#problem(line, openFence(marks));
    else if (language !== 'acrm') this.#problem(line, otherFence(language));
    else this.#analysis(this.#lines.slice(line, line + length), line);
  }

  #analysis(lines: readonly string[], fence: number): void {
    const { part, problems } = readAnalysis(lines, fence + 1);
    this.#problems.push(...problems);
    if (part !== null) this.#add(part, fence);
  }

  #add(part: TemplatePart, line: number): void {
    const section = this.#sections.at(-1);
    if (section === undefined) this.#problem(line, BEFORE_HEADING);
    else section.parts.push(part);
  }
}

/** Lines of one paragraph; Chinese takes no space where a line ended. */
const joined = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/g, '')
    .replaceAll('\n', ' ');

const NO_SECTION: Omit<Problem, 'line'> = {
  text: { en: 'The template has no section.', zh: '模板中没有章节。' },
  advice: { en: 'Begin a section with a line such as "# Sales".', zh: '请用“# 销售”这样的一行开始一节。' },
};

const DEEP_HEADING: Omit<Problem, 'line'> = {
  text: { en: 'Sections cannot contain further headings.', zh: '章节之下不能再设标题。' },
  advice: { en: 'Begin a section with # or ##.', zh: '请用 # 或 ## 开始一节。' },
};

const BEFORE_HEADING: Omit<Problem, 'line'> = {
  text: { en: 'This text is before the first heading.', zh: '此内容位于第一个标题之前。' },
  advice: {
    en: 'Begin a section with # first, or move the text into about: above.',
    zh: '请先用 # 开始一节，或把文字写入上方的 about:。',
  },
};

const openFence = (marks: string): Omit<Problem, 'line'> => ({
  text: { en: 'This block is not closed.', zh: '该代码块没有结束。' },
  advice: { en: `Close it with a line ${marks}.`, zh: `请用一行 ${marks} 结束。` },
});

const otherFence = (language: string): Omit<Problem, 'line'> => ({
  text:
    language === ''
      ? { en: 'This block is not marked as acrm.', zh: '该代码块没有标明 acrm。' }
      : { en: `A "${language}" block cannot be used in a report.`, zh: `报告中不能使用 "${language}" 代码块。` },
  advice: { en: 'Begin it with ```acrm.', zh: '请以 ```acrm 开头。' },
});
