import { z } from 'zod';
import { type ActionContext, defineAction, type Outcome } from '../../src/core/command.ts';
import { param } from '../../src/core/param.ts';
import { addSource, INTERVALS } from '../../src/load/sources/sources.ts';
import { entities, isEntityName } from '../../src/model/index.ts';

const params = z.object({
  name: param(z.string().trim().min(1), {
    argument: 0,
    about: { en: 'name of the source', zh: '数据源名称' },
  }),
  pattern: param(z.string().trim().min(1), {
    placeholder: 'PATTERN',
    about: {
      en: 'pattern of its file names, without the folder: orders-*.csv; * is any text, ? any character',
      zh: '文件名模式（不含文件夹），如 订单-*.csv；* 为任意文字，? 为任意一个字符',
    },
  }),
  every: param(z.enum(INTERVALS).optional(), {
    about: { en: 'how often a file is due', zh: '文件应到的频率' },
  }),
  owner: param(z.string().optional(), {
    placeholder: 'NAME',
    about: { en: 'who delivers it', zh: '提供该文件的人' },
  }),
  entity: param(z.enum(entities.map(({ name }) => name)).optional(), {
    placeholder: 'ENTITY',
    about: { en: 'what the rows are, if the headers do not show it', zh: '指明每行是什么数据（表头无法判断时）' },
  }),
});

export default defineAction({
  summary: { en: 'Register files that arrive regularly', zh: '登记定期到来的文件' },
  about: {
    en: 'A loaded file belongs to the source whose pattern matches its name best. acrm source status then shows which sources are late, and acrm load reports columns that differ from the last file.',
    zh: '导入的文件按文件名归入最匹配的数据源。此后 acrm source status 可查看哪些数据源逾期，acrm load 会提示与上一个文件不同的列。',
  },
  group: 'data',
  params,
  examples: [
    {
      line: "source add orders --pattern 'orders-*.csv' --every month --owner Ann",
      about: { en: 'a monthly export that Ann delivers', zh: 'Ann 每月提供的订单导出' },
    },
  ],
  run: add,
});

async function add({
  params: { name, pattern, every, owner, entity },
  database,
  effects,
}: ActionContext<z.output<typeof params>>): Promise<Outcome> {
  const source = {
    name,
    pattern,
    every: every ?? null,
    owner: owner ?? null,
    entity: entity !== undefined && isEntityName(entity) ? entity : null,
  };
  await effects.decide(database, (engine) => addSource(engine, source, effects.clock()));
  effects.say({ en: `Source ${name} registered.`, zh: `已登记数据源 ${name}。` });
  return { kind: 'text', text: '' };
}
