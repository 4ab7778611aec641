import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { calendarDay, monthStart, plusDays } from '../../core/dates.ts';
import { userError } from '../../core/errors.ts';
import { requireDate } from '../../core/period.ts';

/** The day whose state a file shows. */
export interface Snapshot {
  /** YYYY-MM-DD */
  readonly day: string;
  /** Whether the user or the file's name says so; otherwise it is the day on which the file was written. */
  readonly told: boolean;
}

interface DatedFile {
  /** What the file is called: of a member of an archive its own name. */
  readonly path: string;
  /** The file on the disk. */
  readonly stored: string;
}

/**
 * The day that each file shows: as `--snapshot` says, else as its name says, else the day on which the newest of the
 * files without a date was written, so that files exported together belong together; never after `today`.
 */
export async function snapshotsOf(
  files: readonly DatedFile[],
  given: string | undefined,
  today: string,
): Promise<ReadonlyMap<string, Snapshot>> {
  if (given !== undefined) {
    const day = pastDay(given, today);
    return new Map(files.map(({ path }) => [path, { day, told: true }]));
  }
  const named = new Map(files.map(({ path, stored }) => [path, dateInName(path, today) ?? dateInName(stored, today)]));
  const unnamed = files.filter(({ path }) => named.get(path) == null);
  const written = await Promise.all(
    unnamed.map(async ({ stored }) => (await stat(stored)).mtime.toISOString().slice(0, 10)),
  );
  const newest = [...written].sort().at(-1) ?? today;
  const day = newest < today ? newest : today;
  return new Map(files.map(({ path }) => [path, { day: named.get(path) ?? day, told: named.get(path) != null }]));
}

function pastDay(given: string, today: string): string {
  const day = requireDate('--snapshot', given);
  if (day <= today) return day;
  throw userError(
    'load/snapshot',
    { en: `--snapshot ${day} is after today.`, zh: `--snapshot ${day} 晚于今天。` },
    { en: 'Give the day the file was exported.', zh: '请填写文件导出的日期。' },
  );
}

/** 2024-03-04, 2024_3_4, 20240304, 2024年3月4日; then 2024-03, 2024年3月. */
const DAY =
  /(?<!\d)((?:19|20)\d{2})(?:([-_.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2})|年(\d{1,2})月(\d{1,2})[日号]?)(?!\d)/gu;
const MONTH = /(?<!\d)((?:19|20)\d{2})(?:[-_.](\d{2})|年(\d{1,2})月)(?!\d)/gu;

/**
 * The last date in a file's name; of a month its last day, or `today` within it. Null where there is none, or only
 * days to come, which say what the file is about and not when it was exported.
 */
export function dateInName(path: string, today: string): string | null {
  const name = basename(path).normalize('NFKC');
  const days = [...name.matchAll(DAY)].map(([, year, , ...parts]) => {
    const [month, day] = parts.filter((part) => part !== undefined);
    return calendarDay(Number(year), Number(month), Number(day));
  });
  const months = [...name.matchAll(MONTH)].map(([, year, dashed, chinese]) =>
    monthEnd(Number(year), Number(dashed ?? chinese), today),
  );
  const found = days.some((day) => day !== null) ? days : months;
  return (
    found
      .filter((day) => day !== null && day <= today)
      .sort()
      .at(-1) ?? null
  );
}

function monthEnd(year: number, month: number, today: string): string | null {
  const first = calendarDay(year, month, 1);
  if (first === null) return null;
  const last = plusDays(monthStart(year, month, 1), -1);
  return first <= today && today < last ? today : last;
}
