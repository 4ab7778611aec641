import type { Text } from '../../../core/text.ts';

/** Where JSON breaks its grammar; `offset` counts bytes of UTF-8 from the start of the text. */
export class JsonFault extends Error {
  readonly offset: number;
  readonly reason: Text;

  constructor(offset: number, reason: Text) {
    super(reason.en);
    this.offset = offset;
    this.reason = reason;
  }
}
