import { createHash } from 'node:crypto';
import { spoken } from '../../core/spoken.ts';
import type { Lang } from '../../core/text.ts';
import { type FailingRow, idOf, type Outcome } from '../check.ts';
import { valuesText } from '../tables.ts';
import { isBroken } from '../verdict.ts';
import { withoutPersonal } from './personal.ts';
import { type FilePlace, placeIn } from './place.ts';
import { type MachineReport, rowsOf } from './report.ts';

/** One thing that is wrong, at the place where it is. */
export interface Issue {
  readonly outcome: Outcome;
  readonly message: string;
  /** The message without what the check asks and what to do. */
  readonly detail: string;
  /** In the export; where the check looks at no single rows, its declaration. */
  readonly place: FilePlace | null;
  /** Where the check is declared. */
  readonly declared: FilePlace | null;
  /** Tells it from all others, and is the same in the next run: SHA-256 in hexadecimal. */
  readonly mark: string;
}

/** What is wrong, the worst first: each failing row that the run holds, and each check of a whole table. */
export function issuesOf(report: MachineReport): readonly Issue[] {
  const marks = new Map<string, number>();
  return report.run.outcomes.filter(isBroken).flatMap((outcome) => {
    const { at } = outcome;
    const declared = at === null ? null : placeIn(report.root, at.file, at.line);
    const rows = rowsOf(report.run, outcome);
    if (rows.length === 0)
      return [
        {
          outcome,
          message: wholeMessage(outcome, report.lang),
          detail: wholeMessage(outcome, report.lang),
          place: declared,
          declared,
          mark: markOf(marks, outcome, ''),
        },
      ];
    return rows.map((row) => {
      const detail = detailOf(report.showValues ? row : withoutPersonal(row), report.lang);
      return {
        outcome,
        message: rowMessage(detail, outcome, report.lang),
        detail,
        place: row.file === null ? declared : placeIn(report.root, row.file, row.line),
        declared,
        mark: markOf(marks, outcome, row.key ?? `${row.file ?? ''}:${row.line ?? ''}`),
      };
    });
  });
}

/** A row is known by its key, so that it stays the same issue when the export is written anew; repeated keys are counted. */
function markOf(marks: Map<string, number>, outcome: Outcome, subject: string): string {
  const name = JSON.stringify([idOf(outcome), subject]);
  const times = (marks.get(name) ?? 0) + 1;
  marks.set(name, times);
  return createHash('sha256').update(`${name}${times}`).digest('hex');
}

const detailOf = (row: FailingRow, lang: Lang): string =>
  [row.key ?? '', valuesText(row)].filter((part) => part !== '').join({ en: ', ', zh: '，' }[lang]);

const rowMessage = (detail: string, { title, fix }: Outcome, lang: Lang): string =>
  lang === 'en'
    ? `${title.en}: ${detail}.${fix === null ? '' : ` ${fix.en}`}`
    : `${title.zh}：${detail}。${fix === null ? '' : fix.zh}`;

function wholeMessage(outcome: Outcome, lang: Lang): string {
  const { title, note } = outcome;
  return lang === 'en'
    ? `${title.en}: ${measuredText(outcome, lang)}${note === null ? '' : `; ${note.en}`}.`
    : `${title.zh}：${measuredText(outcome, lang)}${note === null ? '' : `；${note.zh}`}。`;
}

/** The measured value, what it is held against, and how many rows that is. */
export function measuredText({ measured, threshold, rows, failing }: Outcome, lang: Lang): string {
  const number = measured === null ? '—' : spoken(measured);
  const part = failing === null || rows === null ? null : [spoken(failing), spoken(rows)];
  return lang === 'en'
    ? `measured ${number}, threshold ${threshold}${part === null ? '' : `, ${part[0]} of ${part[1]} rows fail`}`
    : `实测 ${number}，阈值 ${threshold}${part === null ? '' : `，${part[1]} 行中 ${part[0]} 行不合格`}`;
}
