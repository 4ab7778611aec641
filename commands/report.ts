import { z } from 'zod';
import { defineAction } from '../src/core/command.ts';
import { param } from '../src/core/param.ts';
import { readTemplateFile } from '../src/report/library.ts';
import { makeReport } from '../src/report/report.ts';

export default defineAction({
  summary: {
    en: 'Make a report, ready to print or send: overview, or from your own template',
    zh: '生成可直接打印或发送的报告：overview（经营概览），或自己的模板',
  },
  about: {
    en: [
      'The format follows the extension of -o: html, xlsx, md. Dates, filters and --as-of apply to the whole report and are printed on it; sections for which the database has no data are omitted.',
      'A template is Markdown: a title in its front matter, headings that begin sections, text, and ```acrm blocks with one command line each. After a line ---, a block may set show: [pareto, table ranking], limit: 10, optional: true, as: figures, findings: false, else: another command line.',
    ].join('\n\n'),
    zh: [
      '格式由 -o 的扩展名决定：html、xlsx、md。日期、筛选与 --as-of 对整份报告生效，并印在报告上；数据库中没有数据的章节会自动省略。',
      '模板是 Markdown 文件：开头的 front matter 写标题，标题行开始一节，其余是文字，以及 ```acrm 代码块（每块一行命令）。代码块内一行 --- 之后可写 show: [pareto, table ranking]、limit: 10、optional: true、as: figures、findings: false、else: 备用命令。',
    ].join('\n\n'),
  },
  group: 'reports',
  params: z.object({
    name: param(z.string(), {
      argument: 0,
      placeholder: 'NAME|FILE.md',
      about: {
        en: 'a built-in report (overview) or your own template',
        zh: '内置报告名（overview）或自己的模板文件',
      },
    }),
    title: param(z.string().min(1).optional(), {
      about: { en: 'title, instead of that of the template', zh: '替换模板中的标题' },
    }),
    author: param(z.string().min(1).optional(), {
      about: { en: 'author, printed under the title', zh: '作者，印在标题下方' },
    }),
  }),
  scoped: true,
  examples: [
    {
      line: 'report overview -o overview.html',
      about: { en: 'the overview as one web page', zh: '经营概览，单个网页文件' },
    },
    {
      line: 'report overview --period 2024-Q3 --region East --title "East, Q3" --author Ann -o east.xlsx',
      about: { en: 'one region and quarter as a workbook', zh: '某地区某季度，Excel 工作簿' },
    },
    {
      line: 'report mine.md --lang zh -o mine.html',
      about: { en: 'your own template, in Chinese', zh: '自己的模板，中文输出' },
    },
  ],
  async run({ params: { name, title, author }, lang, registry, effects }) {
    const template = await readTemplateFile(name, effects);
    return await makeReport(template, { title: title ?? null, author: author ?? null, lang }, { ...effects, registry });
  },
});
