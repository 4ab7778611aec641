import { posix } from 'node:path';
import { type ZipEntry, zipDirectory } from '../zip/zip-directory.ts';
import { entryBytes } from '../zip/zip-entry.ts';
import { type DateKind, dateKind } from './date-format.ts';
import { readStrings } from './shared-strings.ts';
import { brokenWorkbook, otherWorkbook } from './workbook-errors.ts';
import { type XmlHandler, xmlEvents } from './xml-events.ts';

const WORKBOOK = 'xl/workbook.xml';
/** What stands in its place in .xlsb and .ods. */
const OTHER_WORKBOOKS = ['xl/workbook.bin', 'content.xml'];

export interface SheetPart {
  readonly name: string;
  readonly visible: boolean;
  readonly entry: ZipEntry;
}

/** What cells refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  /** By style index: what kind of date a number of that style is, if any. */
  readonly dateKinds: readonly (DateKind | null)[];
  readonly from1904: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly from1904: boolean;
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

/** Whether a zip with these entries is a workbook of whatever format. */
export const isWorkbook = (entries: readonly ZipEntry[]): boolean =>
  entries.some(({ name }) => [WORKBOOK, ...OTHER_WORKBOOKS].includes(name.toLowerCase()));

/** The sheets of a workbook. Throws a KnownError (exit 3) for a zip that is none, or a damaged or suspicious one. */
export async function openWorkbook(path: string, size: number): Promise<Workbook> {
  const entries = new Map((await zipDirectory(path, size)).map((entry) => [entry.name.toLowerCase(), entry]));
  if (!entries.has(WORKBOOK)) throw otherWorkbook(path);
  const targets = new Map<string, string>();
  await readPart(path, entries, 'xl/_rels/workbook.xml.rels', {
    open(name, attributes) {
      if (name === 'Relationship') targets.set(attributes.get('Id') ?? '', attributes.get('Target') ?? '');
    },
  });
  let from1904 = false;
  const sheets: SheetPart[] = [];
  await readPart(path, entries, WORKBOOK, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
      if (name !== 'sheet') return;
      const entry = entries.get(partName(targets.get(attributes.local('id') ?? '') ?? ''));
      // A chart sheet has no cells and no entry among the worksheets.
      if (entry === undefined || !/worksheets\//i.test(entry.name)) return;
      sheets.push({
        name: attributes.get('name') ?? '',
        visible: (attributes.get('state') ?? 'visible') === 'visible',
        entry,
      });
    },
  });
  if (sheets.length === 0) throw brokenWorkbook(path, { en: 'it has no sheet', zh: '没有工作表' });
  return { sheets, from1904, entries };
}

/** Styles and strings, without which cells cannot be read. */
export async function cellContext(path: string, { entries, from1904 }: Workbook): Promise<CellContext> {
  const dateKinds: (DateKind | null)[] = [];
  const formats = new Map<number, string>();
  let inCells = false;
  await readPart(path, entries, 'xl/styles.xml', {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes.get('numFmtId') ?? 0);
      dateKinds.push(dateKind(id, formats.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return { strings: await readStrings(path, entries.get('xl/sharedstrings.xml')), dateKinds, from1904 };
}

/** Targets are relative to xl/ or absolute in the archive. */
function partName(target: string): string {
  const name = target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
  return name.toLowerCase();
}

async function readPart(
  path: string,
  entries: ReadonlyMap<string, ZipEntry>,
  part: string,
  handler: XmlHandler,
): Promise<void> {
  const entry = entries.get(part);
  if (entry === undefined) return;
  for await (const _ of xmlEvents(path, entry.name, entryBytes(path, entry), handler));
}
