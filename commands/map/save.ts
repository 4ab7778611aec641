import { z } from 'zod';
import { type ActionContext, defineAction, type Outcome } from '../../src/core/command.ts';
import { userError } from '../../src/core/errors.ts';
import { param } from '../../src/core/param.ts';

import { saveMapping } from '../../src/load/map/saved-mappings.ts';
import { askEntity } from '../../src/load/open/ask-entity.ts';
import { openFiles } from '../../src/load/open/open-files.ts';
import { isEntityName } from '../../src/model/index.ts';
import { loadParams } from '../load/params.ts';

const params = z.object({
  name: param(z.string().trim().min(1), {
    argument: 0,
    about: { en: 'name for the mapping', zh: '列对应关系的名称' },
  }),
  file: param(z.string(), {
    argument: 1,
    about: { en: 'a file of this kind', zh: '此类文件中的一个' },
  }),
  entity: loadParams.shape.entity,
  map: loadParams.shape.map,
  ignore: loadParams.shape.ignore,
  sheet: param(z.string().optional(), {
    placeholder: 'NAME',
    about: { en: 'sheet of a workbook (default: the first)', zh: '工作簿中的工作表名称；默认第一张' },
  }),
});

export default defineAction({
  summary: {
    en: 'Save how the columns of a file map to fields, for files of its kind',
    zh: '保存文件的列对应关系，供同类文件使用',
  },
  about: {
    en: 'From then on, acrm load applies the mapping to files with the same columns and skips the columns given with --ignore; --map and --entity still take precedence. The file itself is not loaded. A mapping of the same name is replaced.',
    zh: '此后 acrm load 遇到列相同的文件会自动使用该对应关系，并略去 --ignore 指定的列；--map 和 --entity 仍然优先。文件内容不会导入，同名的对应关系会被替换。',
  },
  group: 'data',
  params,
  examples: [
    {
      line: 'map save erp-customers kunden.csv --entity accounts --map account_id=kundennummer --map name=firma',
      about: { en: 'set it once, then load such files every month', zh: '指定一次，以后每月直接导入' },
    },
  ],
  run: save,
});

async function save({ params: given, database, effects }: ActionContext<z.output<typeof params>>): Promise<Outcome> {
  const { name, file, entity, map, ignore, sheet } = given;
  const [opened] = await openFiles({
    files: [file],
    entity: entity !== undefined && isEntityName(entity) ? entity : undefined,
    maps: map,
    ignored: ignore,
    sheet,
    progress: effects.progress,
    choose: askEntity(effects),
  });
  const mapping = opened?.mapping ?? null;
  if (mapping === null) throw nothingToSave(file);
  await effects.decide(database, (engine) => saveMapping(engine, name, mapping, effects.clock()));
  effects.say({ en: `Mapping ${name} saved.`, zh: `已保存列对应关系 ${name}。` });
  return { kind: 'text', text: '' };
}

const nothingToSave = (file: string): Error =>
  userError(
    'map/nothing',
    { en: `${file} contains no table.`, zh: `${file} 中没有表格。` },
    { en: 'Look at it with acrm inspect.', zh: '请用 acrm inspect 查看。' },
  );
