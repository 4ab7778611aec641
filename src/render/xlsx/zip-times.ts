/**
 * ZIP entries carry the time of their writing, which would make every file differ from the last.
 * This sets all of them to the earliest time that the format knows, in the directory and before each entry.
 */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MIDNIGHT = 0;
/** 1 January 1980 in the format of MS-DOS. */
const FIRST_DAY = (1 << 5) | 1;

export function fixZipTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    const local = view.getUint32(entry + 42, true);
    if (view.getUint32(entry, true) !== ENTRY || view.getUint32(local, true) !== LOCAL)
      throw new Error('the workbook is not a plain ZIP file');
    setTime(view, entry + 12);
    setTime(view, local + 10);
    entry +=
      46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return zip;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === END) return at;
  throw new Error('the workbook is not a ZIP file');
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, MIDNIGHT, true);
  view.setUint16(at + 2, FIRST_DAY, true);
}
