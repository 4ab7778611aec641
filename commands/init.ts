import { join } from 'node:path';
import { z } from 'zod';
import { defineAction } from '../src/core/command.ts';
import { userError } from '../src/core/errors.ts';
import { PACKAGE_ROOT } from '../src/core/package-root.ts';
import { param } from '../src/core/param.ts';

const SETTINGS = 'acrm.yaml';

export default defineAction({
  summary: { en: 'Write a commented acrm.yaml into this folder', zh: '在当前目录生成带注释的 acrm.yaml' },
  about: {
    en: 'Every setting is optional and is written as a comment with its default. Nothing else is written.',
    zh: '所有配置均可省略，文件中以注释形式列出默认值。除该文件外不写入任何内容。',
  },
  group: 'operations',
  params: z.object({
    force: param(z.boolean().default(false), {
      about: { en: 'replace an existing acrm.yaml', zh: '覆盖已有的 acrm.yaml' },
    }),
  }),
  examples: [
    { line: 'init', about: { en: 'start a project here', zh: '在当前目录开始一个项目' } },
    { line: 'init --lang zh', about: { en: 'with the next steps in Chinese', zh: '用中文显示后续步骤' } },
    { line: 'init --force', about: { en: 'restore the default settings', zh: '恢复为出厂配置' } },
  ],
  async run({ params, lang, effects }) {
    if (!params.force && (await effects.exists(SETTINGS))) {
      throw userError(
        'init/exists',
        { en: `${SETTINGS} already exists in this folder.`, zh: `当前目录已有 ${SETTINGS}。` },
        { en: 'Replace it with acrm init --force.', zh: '如需覆盖，请用 acrm init --force。' },
      );
    }
    await effects.writeFile(SETTINGS, await effects.readFile(join(PACKAGE_ROOT, 'templates', SETTINGS)));
    const next = {
      en: `${SETTINGS} has been written. Next:
  acrm load FILE...            load your exports (CSV, Excel; English or Chinese headers)
  acrm tables                  list the tables loaded
  acrm rank accounts           rank customers by sales
  acrm report overview -o overview.html
No data at hand? acrm demo creates a company with data, reports and charts.
`,
      zh: `已生成 ${SETTINGS}。接下来：
  acrm load 文件...            导入导出文件（CSV、Excel；中英文表头均可）
  acrm tables                  查看已有数据
  acrm rank accounts           查看客户销售排名
  acrm report overview -o overview.html
手边没有数据？acrm demo 会生成一家示例公司的数据、报告与图表。
`,
    };
    return { kind: 'text', text: next[lang] };
  },
});
