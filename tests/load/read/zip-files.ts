import { deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly data: Buffer;
  readonly method: 0 | 8;
  readonly unpacked: number;
}

/** A zip of these texts. */
export function zip(files: readonly (readonly [name: string, text: string])[]): Buffer {
  return zipParts(
    files.map(([name, text]) => ({ name, data: deflateRawSync(text), method: 8, unpacked: Buffer.byteLength(text) })),
  );
}

/** A zip of parts as they are, sizes included, so that it can lie. Checksums are left zero: nobody checks them. */
export function zipParts(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, method, unpacked } of parts) {
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(unpacked, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const bytes = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, tail, Buffer.from(name)]));
    local.push(bytes);
    offset += bytes.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
