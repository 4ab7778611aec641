import type { Text } from './text.ts';

/** What every command says that changes data, where it was only to show what it would do. */
export const DRY_RUN: Text = { en: 'Nothing was written: this was a dry run.', zh: '试运行，未写入任何数据。' };
