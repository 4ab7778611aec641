import type { Field } from './entity.ts';
import { timestamp } from './field.ts';
import { type Prefixes, prefixed } from './spelling.ts';

const CREATED: Prefixes = {
  en: 'Created Date, Created At, Created On, Create Date, Created Time, Creation Date, Creation Time, Date Created, Created, Create Time, Date Added, Added Date',
  zh: '创建时间, 创建日期, 新建时间, 新建日期, 录入时间, 录入日期, 登记时间, 登记日期, 添加时间, 建立日期',
};

/** When the source's record was made; `more` are spellings that mean it for this entity alone. */
export const createdAt = (prefixes: Prefixes, more = ''): Field =>
  timestamp(
    'created_at',
    { en: 'Created at', zh: '创建时间' },
    { en: 'When the record was created in the source.', zh: '记录在来源系统中的创建时间。' },
    `${prefixed(prefixes, CREATED)}, ERDAT, ${more}`,
  );

/** When the source's record was last changed. */
export const updatedAt: Field = timestamp(
  'updated_at',
  { en: 'Updated at', zh: '更新时间' },
  { en: 'When the record was last changed in the source.', zh: '记录在来源系统中的最后修改时间。' },
  `Last Modified Date, Last Modified, Modified On, (Do Not Modify) Modified On, Modified Time, Modified Date, Modified At, Updated At,
  Updated On, Update Date, Update Time, Updated Time, Last Updated, Last Updated At, Last Update, Last Modified Time, Last Update Time, Last Updated Date, Sys Updated On, System Modstamp, AEDAT,
  更新时间, 更新日期, 修改时间, 修改日期, 最后修改时间, 最后修改日期, 最近修改时间, 最后更新时间, 最近更新时间, 最新修改时间`,
);
