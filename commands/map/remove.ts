import { z } from 'zod';
import { type ActionContext, defineAction, type Outcome } from '../../src/core/command.ts';
import { param } from '../../src/core/param.ts';
import { removeMapping } from '../../src/load/map/saved-mappings.ts';

const params = z.object({
  name: param(z.string().trim().min(1), {
    argument: 0,
    about: { en: 'name of the mapping', zh: '列对应关系的名称' },
  }),
});

export default defineAction({
  summary: { en: 'Remove a saved mapping', zh: '删除已保存的列对应关系' },
  about: {
    en: 'Data already loaded with it is not affected; future files are recognised by their headers again.',
    zh: '已按它导入的数据不受影响；以后的文件重新按表头识别。',
  },
  group: 'data',
  params,
  examples: [
    {
      line: 'map remove erp-customers',
      about: { en: 'remove the mapping erp-customers', zh: '删除列对应关系 erp-customers' },
    },
  ],
  run: remove,
});

async function remove({
  params: { name },
  database,
  effects,
}: ActionContext<z.output<typeof params>>): Promise<Outcome> {
  await effects.decide(database, (engine) => removeMapping(engine, name));
  effects.say({ en: `Mapping ${name} removed.`, zh: `已删除列对应关系 ${name}。` });
  return { kind: 'text', text: '' };
}
