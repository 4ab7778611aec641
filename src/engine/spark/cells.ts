import { type Data, DataType } from 'apache-arrow';
import type { Cell } from '../../core/table.ts';
import { dateText, decimalCell, decimalDigits, integerCell, timestampText } from '../cell-text.ts';

/** A value read from Arrow's buffers, in the one form that cells have on every engine; nested ones as JSON. */
export function cellAt(data: Data, row: number): Cell {
  const value = valueAt(data, row);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}

/** Straight from the buffers, so that 64-bit integers, decimals and microseconds keep every digit. */
function valueAt(data: Data, row: number): unknown {
  if (data.nullCount > 0 && !data.getValid(row)) return null;
  const { type, values } = data;
  if (DataType.isNull(type)) return null;
  if (DataType.isBool(type)) return bitAt(values, row + data.offset);
  if (DataType.isInt(type)) return integerCell(BigInt(values[row]));
  if (DataType.isFloat(type)) return values[row];
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return Buffer.from(bytesAt(data, row)).toString('utf8');
  if (DataType.isDate(type)) return dateText(Number(values[row]));
  if (DataType.isTimestamp(type)) return timestampText(BigInt(values[row])) + (type.timezone == null ? '' : '+00');
  if (DataType.isDecimal(type)) return decimalCell(decimalDigits(decimalAt(values, row), type.scale));
  if (DataType.isBinary(type) || DataType.isLargeBinary(type)) return blobText(bytesAt(data, row));
  if (DataType.isList(type)) return listAt(data, row);
  if (DataType.isMap(type)) return entriesAt(data, row);
  if (DataType.isStruct(type)) return structAt(data, row);
  throw new Error(`a cell of type ${type}`);
}

const bitAt = (bits: Uint8Array, at: number): boolean => ((bits[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;

function bytesAt({ values, valueOffsets }: Data, row: number): Uint8Array {
  return values.subarray(Number(valueOffsets[row]), Number(valueOffsets[row + 1]));
}

/** Four words of 32 bits, the lowest first. */
function decimalAt(words: Uint32Array, row: number): bigint {
  let bits = 0n;
  for (let word = 3; word >= 0; word -= 1) bits = (bits << 32n) | BigInt((words[row * 4 + word] ?? 0) >>> 0);
  return BigInt.asIntN(128, bits);
}

/** Bytes as DuckDB prints them: ASCII as it is, all else as \xHH. */
const blobText = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) =>
      byte >= 0x20 && byte < 0x7f && byte !== 0x5c && byte !== 0x27 && byte !== 0x22
        ? String.fromCharCode(byte)
        : `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('');

function rangeOf({ valueOffsets }: Data, row: number): number[] {
  const from = Number(valueOffsets[row]);
  return Array.from({ length: Number(valueOffsets[row + 1]) - from }, (_, index) => from + index);
}

function listAt(data: Data, row: number): unknown[] {
  const [items] = data.children;
  return items === undefined ? [] : rangeOf(data, row).map((at) => valueAt(items, at));
}

function entriesAt(data: Data, row: number): unknown[] {
  const [keys, values] = data.children[0]?.children ?? [];
  if (keys === undefined || values === undefined) return [];
  return rangeOf(data, row).map((at) => ({ key: valueAt(keys, at), value: valueAt(values, at) }));
}

function structAt({ type, children }: Data, row: number): Record<string, unknown> {
  const names: readonly { readonly name: string }[] = type.children;
  return Object.fromEntries(
    names.map(({ name }, index) => {
      const child = children[index];
      return [name, child === undefined ? null : valueAt(child, row)];
    }),
  );
}
