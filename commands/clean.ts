import { z } from 'zod';
import { CLEAN_TABLES, cleanResult, rememberCleaned, totalsOf } from '../src/clean/clean-result.ts';
import { parseRecipe, type Recipe } from '../src/clean/recipe.ts';
import { recordRecipe } from '../src/clean/recipes.ts';
import { RULES } from '../src/clean/rule.ts';
import { type ActionContext, defineAction, type Outcome } from '../src/core/command.ts';
import { DRY_RUN } from '../src/core/dry-run.ts';
import { param } from '../src/core/param.ts';
import type { Project } from '../src/core/project.ts';
import type { Result } from '../src/core/result.ts';
import type { Text } from '../src/core/text.ts';
import { conditionFault } from '../src/engine/user-conditions.ts';
import type { ExtraWords } from '../src/model/vocabularies.ts';
import { vocabularies } from '../src/settings/vocabularies.ts';
import { underOverlays } from '../src/store/overlay.ts';

const params = z.object({
  recipe: param(z.string().optional(), {
    placeholder: 'FILE',
    about: {
      en: 'The recipe; otherwise clean.yaml in this folder, otherwise the one that acrm has.',
      zh: '清洗规则文件；默认取当前目录的 clean.yaml，否则使用内置规则。',
    },
  }),
  rules: param(z.array(z.enum(RULES)).default([]), {
    placeholder: 'NAME',
    about: { en: `Only these rules: ${RULES.join(', ')}.`, zh: `仅执行这些规则：${RULES.join('、')}。` },
  }),
  skip: param(z.array(z.enum(RULES)).default([]), {
    placeholder: 'NAME',
    about: { en: 'All rules but these.', zh: '不执行这些规则。' },
  }),
  'dry-run': param(z.boolean().default(false), {
    about: { en: 'Shows what would change, and writes nothing.', zh: '只显示将要更改的内容，不写入数据库。' },
  }),
});

type Params = z.output<typeof params>;

export default defineAction({
  summary: {
    en: 'Clean places, phones, e-mails, names, codes and words by a recipe',
    zh: '按规则清洗地区、电话、邮箱、名称、代码和词汇',
  },
  about: {
    en: 'Values are cleaned by the rules of a recipe (clean.yaml): telephone numbers to international form, e-mail and web addresses, the kind of each address, the parts of company names with place and trade, unified social credit codes, Chinese provinces, cities and districts, words such as status and industry to one spelling; rows get tags and classes by conditions of your own. What is wrong and cannot be mended without guessing stays as it is and is listed with the reason. Missing values stay missing, and repeated rows where they are, unless the recipe says how they are filled and that they are set aside.\n\nThe cleaned values lie over those that were loaded: every change is logged with the value before, later loads compare with what was loaded and are cleaned by the same recipe, and acrm undo RUN gives the values back.',
    zh: '按规则文件（clean.yaml）清洗数据：电话转为国际格式，规范邮箱和网址，判断邮箱类型，拆分公司名称并识别其中的地区和行业，检查统一社会信用代码，补全省、市、区县，状态、行业等词汇统一写法，并可按自定义条件打标签、分类。无法确定如何更正的值保持原样，并列出原因。缺失值与重复行默认不处理，除非规则说明如何填补、是否隔离。\n\n清洗结果覆盖在导入值之上：每处更改均记录清洗前的值；之后导入的数据仍与原导入值比较，并自动按同一规则清洗；acrm undo 编号 可恢复原值。',
  },
  group: 'data',
  gives: CLEAN_TABLES,
  params,
  examples: [
    { line: 'clean --dry-run', about: { en: 'What would change.', zh: '预览将要更改的内容。' } },
    { line: 'clean', about: { en: 'Clean everything that was loaded.', zh: '清洗全部已导入的数据。' } },
    {
      line: 'clean --dry-run --only problems -f csv',
      about: { en: 'What is wrong and has to be mended at the source.', zh: '列出需要在来源系统中更正的问题。' },
    },
    { line: 'clean --skip names', about: { en: 'All rules but one.', zh: '跳过某条规则。' } },
  ],
  run: clean,
});

async function clean({
  params: given,
  database,
  project,
  lang,
  only,
  effects,
}: ActionContext<Params>): Promise<Outcome> {
  const recipe = chosen(await recipeOf(given.recipe, database, effects), given, wordsOf(project));
  const keep = !given['dry-run'];
  const result = await effects.changeStore(
    database,
    async (engine) => {
      await rememberCleaned(engine);
      const record = () => recordRecipe(engine, recipe, effects.clock(), summaryOf(given.recipe));
      await underOverlays(engine, effects.dataCommands, record, effects.progress);
      return await cleanResult(engine, lang, only);
    },
    { keep },
  );
  effects.say(saying(result, database, keep));
  return { kind: 'result', result, digest: { lines: [], tables: result.tables } };
}

/** The recipe, its conditions tried on the database; opening that tells what is wrong with one that is not there, and makes none. */
async function recipeOf(
  named: string | undefined,
  database: string,
  effects: ActionContext<Params>['effects'],
): Promise<Recipe> {
  const file = named ?? 'clean.yaml';
  const store = await effects.openStore(database);
  try {
    if (named === undefined && !(await effects.exists(file))) return {};
    const text = new TextDecoder().decode(await effects.readFile(file));
    return await parseRecipe(text, file, (condition, entity) => conditionFault(store, condition, entity));
  } finally {
    await store.close();
  }
}

/** The words of closed lists by vocabulary; yes and no are read while loading. */
function wordsOf(project: Project): Readonly<Record<string, ExtraWords>> {
  const { boolean: _, ...lists } = project.get(vocabularies);
  return Object.fromEntries(Object.entries(lists).flatMap(([name, words = {}]) => [[name, words]]));
}

/** The recipe with the rules that were chosen on the command line, and the words of the project. */
function chosen(recipe: Recipe, { rules, skip }: Params, given: ReturnType<typeof wordsOf>): Recipe {
  const isOn = (name: (typeof RULES)[number]): boolean =>
    !skip.includes(name) && (rules.length === 0 ? recipe.rules?.[name] !== false : rules.includes(name));
  const words = Object.entries(recipe.vocabularies ?? {}).map(([name, own]) => [name, { ...given[name], ...own }]);
  return {
    ...recipe,
    rules: Object.fromEntries(RULES.map((name) => [name, isOn(name)])),
    vocabularies: { ...given, ...Object.fromEntries(words) },
  };
}

const summaryOf = (file: string | undefined): Text => ({ en: file ?? 'clean.yaml', zh: file ?? 'clean.yaml' });

function saying({ tables }: Result, database: string, keep: boolean): Text {
  const { cleaned, fresh, problems, filled, aside } = totalsOf(
    tables[0] ?? { name: '', title: { en: '', zh: '' }, columns: [], rows: [] },
  );
  const more = {
    en: `${filled > 0 ? ` ${filled} were missing;` : ''}${aside > 0 ? ` ${aside} rows set aside;` : ''}`,
    zh: `${filled > 0 ? `填补缺失值 ${filled} 个；` : ''}${aside > 0 ? `隔离 ${aside} 行；` : ''}`,
  };
  const counts = {
    en: `${cleaned} values cleaned, ${fresh} of them new;${more.en} ${problems} problems.`,
    zh: `共清洗 ${cleaned} 个值，其中新增 ${fresh} 个；${more.zh}${problems} 个问题。`,
  };
  return keep
    ? { en: `Cleaned ${database}: ${counts.en}`, zh: `已清洗 ${database}：${counts.zh}` }
    : { en: `${DRY_RUN.en} ${counts.en}`, zh: `${DRY_RUN.zh}${counts.zh}` };
}
