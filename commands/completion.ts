import { z } from 'zod';
import { defineAction } from '../src/core/command.ts';
import { param } from '../src/core/param.ts';
import { readGrammar } from '../src/shell/grammar.ts';
import { SCRIPTS, SHELLS } from '../src/shell/index.ts';

export default defineAction({
  summary: { en: 'Print a completion script for bash, zsh or fish', zh: '输出 bash、zsh 或 fish 的补全脚本' },
  about: {
    en: `bash: add eval "$(acrm completion bash)" to ~/.bashrc.
zsh: add eval "$(acrm completion zsh)" to ~/.zshrc, after compinit.
fish: acrm completion fish > ~/.config/fish/completions/acrm.fish`,
    zh: `bash：在 ~/.bashrc 中加入 eval "$(acrm completion bash)"。
zsh：在 ~/.zshrc 的 compinit 之后加入 eval "$(acrm completion zsh)"。
fish：acrm completion fish > ~/.config/fish/completions/acrm.fish`,
  },
  group: 'operations',
  params: z.object({
    shell: param(z.enum(SHELLS), {
      argument: 0,
      placeholder: 'SHELL',
      about: { en: 'shell that reads the script', zh: '使用该脚本的 shell' },
    }),
  }),
  examples: [
    { line: 'completion bash', about: { en: 'for bash', zh: '用于 bash' } },
    { line: 'completion zsh', about: { en: 'for zsh', zh: '用于 zsh' } },
    {
      line: 'completion fish --lang zh',
      about: { en: 'for fish, with descriptions in Chinese', zh: '用于 fish，说明为中文' },
    },
  ],
  async run({ params, lang, registry }) {
    return { kind: 'text', text: SCRIPTS[params.shell](await readGrammar(registry, lang)) };
  },
});
