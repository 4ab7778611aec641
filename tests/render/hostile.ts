/** Values that have broken renderers before. */
export const HOSTILE: readonly string[] = [
  `"; drop table--<script>alert(1)</script>=1+1|'$(id)`,
  '=HYPERLINK("http://evil.example","x")', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1',
  '\u202eabc\u202c', '\u200f\u2067right\u2069', 'nul\u0000byte', '\u001b[31mred\u001b[0m', '\u009b31m', 'lone \ud800 half', '\udc00',
  'a\nb\r\nc', '', ' ', '   padded   ', '| pipe | `code` **bold** [link](javascript:alert(1)) \\', '&amp; &lt;', ']]>', '--><!--', '_x000D_', '\ufffe\uffff',
  '👩‍👩‍👧‍👦 e\u0301', '上海浦东新区国际贸易有限公司', '𠮷野家', 'x'.repeat(40_000), '__proto__', '</style></script></title>',
];
