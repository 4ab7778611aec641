import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import protobuf from 'protobufjs';
import { PACKAGE_ROOT } from '../sql-files.ts';

const NAMESPACE = 'spark.connect';

/** Turns messages of `connect.proto` into bytes and back. */
export class Codec {
  readonly #root: protobuf.Root;

  constructor() {
    const file = join(PACKAGE_ROOT, 'src/engine/spark/connect.proto');
    this.#root = protobuf.parse(readFileSync(file, 'utf8'), { keepCase: true }).root;
  }

  encode(type: string, message: object): Buffer {
    const known = this.#root.lookupType(`${NAMESPACE}.${type}`);
    return Buffer.from(known.encode(known.fromObject(message)).finish());
  }

  decode(type: string, bytes: Uint8Array): Readonly<Record<string, unknown>> {
    const known = this.#root.lookupType(`${NAMESPACE}.${type}`);
    return known.toObject(known.decode(bytes), { longs: String, enums: String });
  }
}
