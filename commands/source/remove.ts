import { z } from 'zod';
import { type ActionContext, defineAction, type Outcome } from '../../src/core/command.ts';
import { param } from '../../src/core/param.ts';
import { removeSource } from '../../src/load/sources/sources.ts';

const params = z.object({
  name: param(z.string().trim().min(1), {
    argument: 0,
    about: { en: 'name of the source', zh: '数据源名称' },
  }),
});

export default defineAction({
  summary: { en: 'Remove a source', zh: '删除数据源登记' },
  about: {
    en: 'Its files stay loaded but no longer belong to a source.',
    zh: '已导入的文件不受影响，只是不再归属任何数据源。',
  },
  group: 'data',
  params,
  examples: [
    { line: 'source remove orders', about: { en: 'remove the source orders', zh: '删除数据源 orders 的登记' } },
  ],
  run: remove,
});

async function remove({
  params: { name },
  database,
  effects,
}: ActionContext<z.output<typeof params>>): Promise<Outcome> {
  await effects.decide(database, (engine) => removeSource(engine, name));
  effects.say({ en: `Source ${name} removed.`, zh: `已删除数据源 ${name} 的登记。` });
  return { kind: 'text', text: '' };
}
