import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { escapeXml } from '../../src/core/xml.ts';

test('a text comes back from an element and from an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('&', '<', '>', '"', "'", ']', 'a', '张', ';', '#') }), (text) => {
      const found = { element: '', attribute: '' };
      const parser = new SaxesParser();
      parser.on('opentag', ({ attributes }) => {
        found.attribute = String(attributes['b']);
      });
      parser.on('text', (read) => {
        found.element += read;
      });
      parser.write(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`).close();
      expect(found).toEqual({ element: text, attribute: text });
    }),
  );
});
