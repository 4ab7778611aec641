/** `date` shows a day, `time` only hours and less, `elapsed` hours beyond 24. */
export type DateKind = 'date' | 'time' | 'elapsed';

const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const BUILT_IN_TIMES = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]);
const DAY = 86_400;
const LAST_SERIAL = 2_958_465;

/** What a number format makes of a number, by its id and, for the workbook's own formats, its code. */
export function dateKind(id: number, code: string | undefined): DateKind | null {
  if (code === undefined) {
    if (BUILT_IN_DATES.has(id)) return 'date';
    if (BUILT_IN_TIMES.has(id)) return 'time';
    return id === 46 ? 'elapsed' : null;
  }
  if (/^(?:general|standard)$/i.test(code)) return null;
  const first = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';')[0] ?? '';
  if (/\[(?:h+|m+|s+)\]/i.test(first)) return 'elapsed';
  const letters = first.replace(/\[[^\]]*\]/g, '').replace(/am\/pm|a\/p/gi, '');
  if (/[yd]/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters))) return 'date';
  return /[hs]/i.test(letters) ? 'time' : null;
}

/**
 * A serial day number as 'YYYY-MM-DD', 'YYYY-MM-DD HH:MM:SS', 'HH:MM:SS' without a day, or null where it is no date.
 * Day 60 of the 1900 epoch is 29 February 1900, which never was.
 */
export function dateText(serial: number, kind: DateKind, from1904: boolean): string | null {
  const seconds = Math.round(serial * DAY);
  if (kind === 'elapsed') return seconds < 0 ? null : clock(seconds);
  const days = Math.floor(seconds / DAY);
  const rest = seconds - days * DAY;
  if (serial < 0 || days > LAST_SERIAL || (!from1904 && days === 60)) return null;
  if (days === 0 && (kind === 'time' || rest > 0) && !from1904) return clock(rest);
  if (kind === 'time' && days === 0) return clock(rest);
  // What Excel shows for a zero that is formatted as a date.
  if (days === 0 && !from1904) return '1900-01-00';
  const sinceUnix = from1904 ? days - 24_107 : days - (days < 60 ? 25_568 : 25_569);
  const day = new Date(sinceUnix * DAY * 1000).toISOString().slice(0, 10);
  return rest === 0 ? day : `${day} ${clock(rest)}`;
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
