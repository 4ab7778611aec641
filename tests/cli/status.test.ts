import { expect, test } from 'vitest';
import { comment } from '../../src/cli/status.ts';
import type { Provenance } from '../../src/core/answer.ts';
import { FORMATS } from '../../src/core/formats.ts';
import { same, type Text } from '../../src/core/text.ts';
import { resultDocument } from '../../src/render/result-document.ts';

const provenance: Provenance = {
  command: 'rank',
  params: {},
  asOf: '2024-12-31',
  period: { from: null, to: null },
  filters: { region: ['EMEA'], where: ["tier = 'A'"] },
  definition: null,
  rowsRead: { orders: 5009 },
  queries: [],
};

test('the line after an answer calls filters as the flags in English, by their labels in Chinese', () => {
  const said: Text[] = [];
  const [format] = FORMATS;
  const nothing = (): void => undefined;
  const diagnostics = {
    say: (text: Text) => said.push(text),
    announce: nothing,
    findings: nothing,
    report: () => 0,
    speak: nothing,
  };
  const result = { tables: [], charts: [], findings: [] };
  const document = resultDocument({ title: same('T'), lang: 'en', source: provenance, result });
  comment(document, { format, path: null, folder: false }, null, diagnostics);
  expect(said).toEqual([
    {
      en: "as of 2024-12-31 · all dates · region=EMEA where=tier = 'A' · orders 5,009",
      zh: "截至 2024-12-31 · 全部日期 · 大区=EMEA 条件=tier = 'A' · 订单 5,009",
    },
  ]);
});
