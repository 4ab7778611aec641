import { checksSettings } from './checks/settings.ts';
import { section } from './section.ts';

export const checks = section({
  key: 'checks',
  schema: checksSettings(null),
  absent: {},
  about: { en: 'Checks of the data by entity, run by acrm check.', zh: '按数据表声明的数据检查，由 acrm check 执行。' },
  example: null,
});
