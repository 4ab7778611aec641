import { section } from './section.ts';
import { spelling } from './spelling.ts';

export const excludeAccounts = section<string | null>({
  key: 'exclude_accounts',
  schema: spelling,
  absent: null,
  about: {
    en: 'Customers to exclude everywhere, such as internal and test accounts: an SQL condition over the columns of the account.',
    zh: '始终排除的客户，例如内部与测试账户：针对客户列的 SQL 条件。',
  },
  example: "exclude_accounts: name ILIKE 'test%' OR type = 'Internal'",
});
