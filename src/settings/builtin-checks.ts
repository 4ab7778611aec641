import { builtinSettings } from './checks/settings.ts';
import { section } from './section.ts';

export const builtinChecks = section({
  key: 'builtin_checks',
  schema: builtinSettings(null),
  absent: {},
  about: {
    en: 'Built-in checks by name: off, warn or error, or level and bounds.',
    zh: '按名称设置内置检查：off、warn、error，或级别与界限。',
  },
  example: null,
});
