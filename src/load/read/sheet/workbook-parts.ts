import { posix } from 'node:path';
import { type ZipEntry, zipDirectory } from '../zip/zip-directory.ts';
import { entryBytes } from '../zip/zip-entry.ts';
import { type DateKind, dateKind } from './date-format.ts';
import { type NumberFormat, numberFormat } from './number-format.ts';
import { readStrings } from './shared-strings.ts';
import { brokenWorkbook, otherWorkbook } from './workbook-errors.ts';
import { type XmlHandler, xmlEvents } from './xml-events.ts';

const WORKBOOK = 'xl/workbook.xml';
/** What says where the workbook is, and the list of types that every package has. */
const ROOT = '_rels/.rels';
const TYPES = '[content_types].xml';
/** What stands in its place in .xlsb and .ods. */
const OTHER_WORKBOOKS = ['xl/workbook.bin', 'content.xml'];

/** The percentages among the formats that have a number and no code. */
const PERCENT: Readonly<Record<number, string>> = { 9: '0%', 10: '0.00%' };

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
  /** By style index: how its numbers are shown, where that may say more than the value. */
  readonly formats: readonly (NumberFormat | null)[];
  readonly from1904: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly from1904: boolean;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** The names of the parts with styles and with texts. */
  readonly parts: { readonly styles: string; readonly strings: string };
}

/** Whether a zip with these entries is a workbook of whatever format. */
export function isWorkbook(entries: readonly ZipEntry[]): boolean {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if ([WORKBOOK, ...OTHER_WORKBOOKS].some((name) => names.has(name))) return true;
  return names.has(TYPES) && names.has(ROOT) && [...names].some((name) => posix.basename(name) === 'workbook.xml');
}

/** The sheets of a workbook. Throws a KnownError (exit 3) for a zip that is none, or a damaged or suspicious one. */
export async function openWorkbook(path: string, size: number): Promise<Workbook> {
  const entries = new Map((await zipDirectory(path, size)).map((entry) => [entry.name.toLowerCase(), entry]));
  const main = [...(await relations(path, entries, ROOT, '')).values()].find(isOfType('officeDocument'));
  const place = main !== undefined && entries.has(main.target) && main.target.endsWith('.xml') ? main.target : WORKBOOK;
  if (!entries.has(place)) throw otherWorkbook(path);
  const folder = posix.dirname(place);
  const own = await relations(path, entries, posix.join(folder, '_rels', `${posix.basename(place)}.rels`), folder);
  let from1904 = false;
  const sheets: SheetPart[] = [];
  await readPart(path, entries, place, {
    open(name, attributes) {
      // Extensions have an element of the same name without the attribute.
      if (name === 'workbookPr') from1904 ||= ['1', 'true'].includes(attributes.get('date1904') ?? '');
      if (name !== 'sheet') return;
      const relation = own.get(attributes.local('id') ?? '');
      const entry = relation === undefined ? undefined : entries.get(relation.target);
      // A chart sheet has no cells.
      if (relation === undefined || entry === undefined || !isOfType('worksheet')(relation)) return;
      sheets.push({
        name: attributes.get('name') ?? '',
        visible: (attributes.get('state') ?? 'visible') === 'visible',
        entry,
      });
    },
  });
  if (sheets.length === 0) throw brokenWorkbook(path, { en: 'it has no sheets', zh: '没有工作表' });
  const partOf = (type: string, usual: string): string => [...own.values()].find(isOfType(type))?.target ?? usual;
  const parts = { styles: partOf('styles', 'xl/styles.xml'), strings: partOf('sharedStrings', 'xl/sharedstrings.xml') };
  return { sheets, from1904, entries, parts };
}

/** Styles and strings, without which cells cannot be read. */
export async function cellContext(path: string, { entries, from1904, parts }: Workbook): Promise<CellContext> {
  const dateKinds: (DateKind | null)[] = [];
  const formats: (NumberFormat | null)[] = [];
  const codes = new Map<number, string>();
  let inCells = false;
  await readPart(path, entries, parts.styles, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes.get('numFmtId') ?? 0);
      dateKinds.push(dateKind(id, codes.get(id)));
      formats.push(numberFormat(codes.get(id) ?? PERCENT[id]));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return { strings: await readStrings(path, entries.get(parts.strings)), dateKinds, formats, from1904 };
}

interface Relation {
  /** The end of its type: worksheet, styles; empty where a program left it out. */
  readonly type: string;
  /** The name of the part in small letters. */
  readonly target: string;
}

/** What a part refers to, by id. */
async function relations(
  path: string,
  entries: ReadonlyMap<string, ZipEntry>,
  part: string,
  folder: string,
): Promise<ReadonlyMap<string, Relation>> {
  const found = new Map<string, Relation>();
  await readPart(path, entries, part.toLowerCase(), {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const type = /[^/]*$/.exec(attributes.get('Type') ?? '')?.[0] ?? '';
      found.set(attributes.get('Id') ?? '', { type, target: partName(attributes.get('Target') ?? '', folder) });
    },
  });
  return found;
}

/** Whether a relation is to such a part; where its type was left out, its folder or its name tells. */
const isOfType =
  (wanted: string) =>
  ({ type, target }: Relation): boolean =>
    type === '' ? target.includes(wanted.toLowerCase()) : type === wanted;

/** Targets are relative to the folder of what refers to them, or absolute in the archive. */
const partName = (target: string, folder: string): string =>
  (target.startsWith('/') ? target.slice(1) : posix.join(folder, target)).toLowerCase();

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
