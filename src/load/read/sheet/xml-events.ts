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
  /** Leaves out what needs no look, of XML that ends before a tag. */
  shorten?(xml: string): string;
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
  let rest = '';
  for await (const chunk of bytes) {
    const xml = rest + decoder.decode(chunk, { stream: true });
    const end = handler.shorten === undefined ? xml.length : Math.max(0, xml.lastIndexOf('<'));
    const whole = xml.slice(0, end);
    parser.write(handler.shorten?.(whole) ?? whole);
    rest = xml.slice(end);
    yield;
  }
  parser.write(rest);
  parser.close();
  yield;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
