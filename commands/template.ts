import { z } from 'zod';
import { flag, text } from '../src/core/columns.ts';
import { type ActionContext, defineAction, type Outcome } from '../src/core/command.ts';
import type { Form } from '../src/core/form.ts';
import { param } from '../src/core/param.ts';
import type { Column, Row } from '../src/core/table.ts';
import type { Lang } from '../src/core/text.ts';
import { fieldName } from '../src/core/usual-columns.ts';
import { TEMPLATE_ENTITIES, templateForm } from '../src/load/template/template-form.ts';
import { entityOf } from '../src/model/index.ts';
import { stages } from '../src/settings/stages.ts';

const params = z.object({
  entity: param(z.enum(TEMPLATE_ENTITIES), {
    argument: 0,
    placeholder: 'ENTITY',
    about: { en: 'what the rows will be', zh: '每行是什么数据' },
  }),
});

const columns: readonly Column[] = [
  text('header', { en: 'Column', zh: '列名' }, { en: 'Header of the column.', zh: '列的表头。' }),
  fieldName({ en: 'Field into which it is loaded.', zh: '导入到的字段。' }),
  flag(
    'required',
    { en: 'Required', zh: '必填' },
    { en: 'Whether every row needs a value.', zh: '每行是否必须填写。' },
  ),
  text('choices', { en: 'Choices', zh: '可选值' }, { en: 'Values to choose from.', zh: '下拉可选的值。' }),
  text('example', { en: 'Example', zh: '示例' }, { en: 'An example value.', zh: '填写示例。' }),
  text('about', { en: 'Meaning', zh: '含义' }, { en: 'Meaning of the column.', zh: '该列的含义。' }),
];

export default defineAction({
  summary: { en: 'Make a workbook for people to fill in', zh: '生成供人填写的 Excel 模板' },
  about: {
    en: 'As a workbook (-o accounts.xlsx), it has a sheet to fill in, with drop-downs, marked required columns and a note on each header, and a sheet that explains every column with an example. It is loaded like any other file; the examples are not. In any other format, it is the list of columns. --lang sets the language of the headers; either can be loaded.',
    zh: '输出为工作簿（-o 客户.xlsx）时，第一张工作表供逐行填写：带下拉选项，必填列有标记，表头有批注；另有一张填写说明，逐列解释并给出示例。填好后像其他文件一样导入，示例不会被导入。输出为其他格式时，列出各列的说明。--lang 决定表头语言，两种语言都能导入。',
  },
  group: 'data',
  params,
  examples: [
    {
      line: 'template accounts -o accounts.xlsx',
      about: { en: 'customers, headers in English', zh: '客户模板，英文表头' },
    },
    {
      line: 'template orders --lang zh -o 订单.xlsx',
      about: { en: 'orders, headers in Chinese', zh: '订单模板，中文表头' },
    },
    { line: 'template products', about: { en: 'the columns of the form', zh: '查看模板包含的列' } },
  ],
  run: template,
});

async function template({
  params: { entity },
  project,
  lang,
}: ActionContext<z.output<typeof params>>): Promise<Outcome> {
  const found = entityOf(entity);
  if (found === undefined) throw new Error(`no entity ${entity}`);
  const form = templateForm(found, project.get(stages));
  const table = { name: 'columns', title: form.title, columns, rows: rowsOf(form, lang) };
  return { kind: 'result', form, result: { tables: [table], charts: [], findings: [] } };
}

const rowsOf = ({ fields }: Form, lang: Lang): Row[] =>
  fields.map(({ name, header, about, required, choices, example }) => [
    header[lang],
    name,
    required,
    choices.length === 0 ? null : choices.map((choice) => choice[lang]).join(' | '),
    example?.[lang] ?? null,
    about[lang],
  ]);
