import { brokenWorkbook } from './workbook-errors.ts';

/** The attributes of an element. A sheet has millions of elements: nothing is built before it is asked for. */
export interface Attributes {
  get(name: string): string | undefined;
  /** Of that name behind a prefix or without one: r:id for id. */
  local(name: string): string | undefined;
}

export interface XmlHandler {
  /** Names come without their namespace prefix: some programs write <x:row> for <row>. */
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Feeds a part of a workbook to the handler and pauses after each chunk, so that the caller can take what was collected.
 * Entities other than XML's own are errors, so none can expand. Throws a KnownError (exit 3) on XML that is not well formed.
 */
export async function* xmlEvents(
  path: string,
  part: string,
  bytes: AsyncIterable<Buffer>,
  handler: XmlHandler,
): AsyncGenerator<void> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('error', (error) => {
    throw brokenWorkbook(
      path,
      { en: `its part ${part} is not well-formed XML`, zh: `其中的 ${part} 不是合法的 XML` },
      error,
    );
  });
  parser.on('opentag', (tag) => {
    const { attributes } = tag;
    handler.open?.(local(tag.name), {
      get: (name) => attributes[name],
      local: (name) => attributes[Object.keys(attributes).find((key) => local(key) === name) ?? name],
    });
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', (tag) => handler.close?.(local(tag.name)));
  const decoder = new TextDecoder();
  for await (const chunk of bytes) {
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  parser.close();
  yield;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
