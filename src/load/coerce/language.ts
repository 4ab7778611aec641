import type { Engine } from '../../core/engine.ts';
import { quoteName } from '../../engine/sql-text.ts';

/** Characters and words that only Chinese has: simplified ones, and 公司, which no Japanese company is called by. */
const CHINESE =
  '[额单订户编类项币种间备态时实产销购买卖员门电话邮货业务负责总计优级张陈刘赵吴孙马罗郑谢韩冯邓许苏蒋贾邹陆钱谭顾华东]|公司|集团';
/** Kana, and characters that only Japanese writes so. */
const JAPANESE = '[\\x{3041}-\\x{30FA}円込払売価]|株式|有限会社';
/** Rows that are looked at: one line of text is enough. */
const LOOKED_AT = 5000;

/** Whether a file is Chinese or Japanese, by its headers and values; null where it is neither or both. */
export async function languageOf(
  engine: Engine,
  rows: string,
  headers: readonly string[],
): Promise<'zh' | 'ja' | null> {
  const cells = `concat_ws(' ', ${headers.map(quoteName).join(', ')})`;
  const found = await engine.query(
    `SELECT bool_or(regexp_matches(text, '${CHINESE}')), bool_or(regexp_matches(text, '${JAPANESE}'))
     FROM (SELECT $headers AS text UNION ALL (SELECT ${cells} FROM ${rows} LIMIT ${LOOKED_AT}))`,
    { values: { headers: headers.join(' ') } },
  );
  const [isChinese, isJapanese] = found.rows[0] ?? [];
  if (isChinese === isJapanese) return null;
  return isChinese === true ? 'zh' : 'ja';
}
