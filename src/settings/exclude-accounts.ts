import { section } from './section.ts';
import { spelling } from './spelling.ts';

export const excludeAccounts = section<string | null>({
  key: 'exclude_accounts',
  schema: spelling,
  absent: null,
  about: {
    en: 'Customers that never count, such as internal and test accounts: an SQL condition over the columns of the account.',
    zh: '永不计入的客户，例如内部与测试账户：针对客户列的 SQL 条件。',
  },
  example: "exclude_accounts: name ILIKE 'test%' OR type = 'Internal'",
});
