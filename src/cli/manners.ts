import { LANGS, type Lang } from '../core/text.ts';

/** What holds before a command line is read to the end, so that even its errors come in the right language. */
export interface Manners {
  readonly lang: Lang | null;
  readonly quiet: boolean;
  readonly progress: boolean;
  readonly color: boolean;
  readonly debug: boolean;
}

export function mannersOf(words: readonly string[]): Manners {
  const end = words.indexOf('--');
  const flags = end < 0 ? words : words.slice(0, end);
  const lang = flags
    .flatMap((word, at) => (word === '--lang' ? [flags[at + 1]] : word.startsWith('--lang=') ? [word.slice(7)] : []))
    .at(-1);
  return {
    lang: LANGS.find((known) => known === lang) ?? null,
    quiet: flags.includes('--quiet'),
    progress: !flags.includes('--no-progress'),
    color: !flags.includes('--no-color'),
    debug: flags.includes('--debug'),
  };
}

/** The language of the system's locale. */
export function localeLang(env: NodeJS.ProcessEnv): Lang {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
