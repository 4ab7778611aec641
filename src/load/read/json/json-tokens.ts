import { Tokenizer, TokenType } from '@streamparser/json';
import { JsonFault } from './json-fault.ts';

/** A sign of JSON's grammar, a string with its escapes resolved, or a literal with the letters it is written in. */
export interface JsonToken {
  readonly kind: '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'literal' | 'null';
  readonly text: string;
  readonly offset: number;
}

const KINDS: ReadonlyMap<TokenType, JsonToken['kind']> = new Map([
  [TokenType.LEFT_BRACE, '{'],
  [TokenType.RIGHT_BRACE, '}'],
  [TokenType.LEFT_BRACKET, '['],
  [TokenType.RIGHT_BRACKET, ']'],
  [TokenType.COLON, ':'],
  [TokenType.COMMA, ','],
  [TokenType.TRUE, 'literal'],
  [TokenType.FALSE, 'literal'],
  [TokenType.NUMBER, 'literal'],
  [TokenType.NULL, 'null'],
  [TokenType.STRING, 'string'],
]);

/** Keeps the letters of the last number: as a double it may lose digits. */
class NumberKeeper extends Tokenizer {
  letters = '';

  protected override parseNumber(letters: string): number {
    this.letters = letters;
    return 0;
  }
}

/** Cuts UTF-8 into tokens. Throws a JsonFault where a token is broken. */
export class JsonTokens {
  readonly #tokenizer = new NumberKeeper();
  #last = 0;

  constructor(onToken: (token: JsonToken) => void) {
    this.#tokenizer.onToken = ({ token, value, offset }) => {
      const kind = KINDS.get(token);
      if (kind === undefined) throw new TypeError(`a token of type ${token}`);
      this.#last = offset;
      onToken({ kind, text: token === TokenType.NUMBER ? this.#tokenizer.letters : String(value), offset });
    };
    this.#tokenizer.onError = (error) => {
      if (error instanceof JsonFault) throw error;
      throw new JsonFault(positionIn(error.message) ?? this.#last, {
        en: 'invalid JSON syntax here',
        zh: '此处不符合 JSON 语法',
      });
    };
  }

  write(bytes: Buffer): void {
    this.#tokenizer.write(bytes);
  }

  end(): void {
    this.#tokenizer.end();
  }
}

/** The tokenizer tells the place of a fault in its message only. */
function positionIn(message: string): number | null {
  const found = /absolute position "(\d+)"/.exec(message)?.[1];
  return found === undefined ? null : Number(found);
}
