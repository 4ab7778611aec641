import { z } from 'zod';
import { mistake } from './mistake.ts';
import { section } from './section.ts';

const UNKNOWN = mistake({
  en: 'is not a time zone; write one like Asia/Shanghai.',
  zh: '不是有效的时区，请写成 Asia/Shanghai 这样的名称。',
});

/** An IANA name; null where timestamps stay in the zone of their source. */
export const timezone = section<string | null>({
  key: 'timezone',
  schema: z.string().refine(isTimezone, UNKNOWN),
  absent: null,
  about: { en: 'Time zone in which timestamps are reported.', zh: '时间戳所用时区。' },
  example: 'timezone: Asia/Shanghai',
});

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
