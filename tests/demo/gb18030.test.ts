import { expect, test } from 'vitest';
import { encodeGb18030 } from '../../src/demo/gb18030.ts';

test('known codes: 中 is D6D0, 文 is CEC4, ASCII is itself', () => {
  expect(Buffer.from(encodeGb18030('a,中文\r\n')).toString('hex')).toBe('612cd6d0cec40d0a');
});

test('what the decoder gives back is what was encoded', () => {
  const text = '客户名称：明仪仪器（上海）有限公司\u3000１２３ ¥龢';
  const encodable = text.replace('¥', '￥');
  expect(new TextDecoder('gb18030', { fatal: true }).decode(encodeGb18030(encodable))).toBe(encodable);
});

test('a character without a two-byte code is refused, not replaced', () => {
  expect(() => encodeGb18030('𠮷')).toThrow('𠮷');
});
