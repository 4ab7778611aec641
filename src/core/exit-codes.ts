import type { Text } from './text.ts';

/** Every exit code with its meaning: the one table that help and docs show. */
export const EXIT_CODES: readonly { readonly code: number; readonly about: Text }[] = [
  { code: 0, about: { en: 'done', zh: '完成' } },
  {
    code: 1,
    about: {
      en: 'a check, threshold, --max-age or --fail-on-empty was not met',
      zh: '检查、阈值、--max-age 或 --fail-on-empty 未通过',
    },
  },
  {
    code: 2,
    about: {
      en: 'you must change something: arguments, configuration, a missing table',
      zh: '需要您修改：参数、配置，或缺少的数据表',
    },
  },
  {
    code: 3,
    about: {
      en: 'input, file or server problem: missing, unreadable or locked database, disk, no response',
      zh: '输入、文件或服务器故障：数据库不存在、不可读或被锁定，磁盘，无响应',
    },
  },
  { code: 4, about: { en: 'delivery partly failed', zh: '部分投递失败' } },
  {
    code: 70,
    about: { en: 'a bug in acrm: the stack is shown with where to report it', zh: 'acrm 的缺陷：显示调用栈与报告地址' },
  },
  {
    code: 130,
    about: { en: 'interrupted by Ctrl-C or a termination signal', zh: '被 Ctrl-C 或终止信号中断' },
  },
];
