import { describe, expect, test } from 'vitest';
import { LANGS } from '../../../src/core/text.ts';
import { recognise } from '../../../src/load/map/recognise.ts';
import { TEMPLATE_ENTITIES, templateForm } from '../../../src/load/template/template-form.ts';
import { entities } from '../../../src/model/index.ts';

const forms = entities
  .filter(({ name }) => TEMPLATE_ENTITIES.some((each) => each === name))
  .map((entity) => ({ entity, form: templateForm(entity) }));

describe.each(forms)('the form of $entity.name', ({ entity, form }) => {
  test.each(LANGS)('has headers in %s that loading gives back to the same fields', (lang) => {
    const headers = form.fields.map(({ header, required }) => `${header[lang]}${required ? '*' : ''}`);
    expect(new Set(headers).size).toBe(headers.length);
    const { root, columns } = recognise(`form ${entity.label[lang]}`, headers);
    expect(root).toBe(entity.name);
    expect(columns.map(({ target }) => `${target?.entity}.${target?.field}`)).toEqual(
      form.fields.map(({ name }) => name),
    );
  });

  test('requires something, and shows what is required', () => {
    const required = form.fields.filter((field) => field.required);
    expect(required.length).toBeGreaterThan(0);
    expect(required.filter(({ example }) => example === null)).toEqual([]);
  });
});

test('the form of customers has what people keep of them', () => {
  const form = forms.find(({ entity }) => entity.name === 'accounts')?.form;
  const headers = form?.fields.map(({ header }) => header.zh);
  for (const header of [
    '客户编号',
    '客户名称',
    '所属行业',
    '首次合作日期',
    '年交易金额(万元)',
    '合作状态',
    '最近跟进日期',
    '负责人',
  ])
    expect(headers).toContain(header);
  expect(form?.fields.find(({ name }) => name === 'accounts.status')?.choices.map(({ zh }) => zh)).toEqual([
    '活跃',
    '暂停',
    '流失',
    '潜在',
  ]);
});

test('stages are those of the project where it has its own', () => {
  const opportunities = entities.find(({ name }) => name === 'opportunities');
  const stages = (own: Parameters<typeof templateForm>[1]) =>
    opportunities === undefined
      ? []
      : templateForm(opportunities, own)
          .fields.find(({ name }) => name === 'opportunities.stage')
          ?.choices.map(({ en }) => en);
  expect(stages([{ stage: 'Look' }, { stage: 'Buy' }])).toEqual(['Look', 'Buy']);
  expect(stages([])).toContain('Prospecting');
});
