import { SECTIONS } from './sections.ts';

const OPENING = `# acrm.yaml: settings of this folder. Every line is optional; comments show examples.
# acrm.yaml：当前目录的配置。所有条目均可省略；注释中的内容为示例。
# yaml-language-server: $schema=https://raw.githubusercontent.com/acrm/acrm/main/docs/config.schema.json
`;

/** The commented `acrm.yaml` that `acrm init` writes: what each section is for, in both languages, and an example. */
export function settingsTemplate(): string {
  const parts = SECTIONS.flatMap(({ about, example }) =>
    example === null ? [] : [`${[about.en, about.zh, example].map(commented).join('\n')}\n`],
  );
  return [OPENING, ...parts].join('\n');
}

const commented = (text: string): string => text.replaceAll(/^/gm, '# ');
