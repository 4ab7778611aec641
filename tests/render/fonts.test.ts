import { expect, it, test } from 'vitest';
import { fontState, letter } from '../../src/render/fonts.ts';
import { rasterise } from '../../src/render/png.ts';

const written = (text: string, weight = 400): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="24"><text x="2" y="18" font-size="16" font-weight="${weight}">${text}</text></svg>`;

const picture = async (text: string, weight?: number): Promise<string> =>
  Buffer.from(await rasterise(written(text, weight))).toString('base64');

/** A character of Unicode 14 that the Chinese font does not have, and a place of private use. */
const LACKING = { wide: '\u{9fff}', latin: '\u{e000}' } as const;

/** Common characters and those that names have: 喆 and 堃 are not in GB 2312, 龍 and 臺 are traditional. */
test.each([...'数据喆堃赟祎昇龍臺あ，。'])('%s is drawn, not boxed', async (character) => {
  const drawn = await picture(character);
  for (const other of [LACKING.wide, LACKING.latin, ' ', '口']) expect(drawn).not.toBe(await picture(other));
});

test.each([...'Rağłř₹−ЖΩ¥'])('%s is drawn, not boxed', async (character) => {
  const drawn = await picture(character);
  for (const other of [LACKING.latin, ' ']) expect(drawn).not.toBe(await picture(other));
});

it('has a heavier face for titles in either writing', async () => {
  expect(await picture('数', 600)).not.toBe(await picture('数'));
  expect(await picture('R', 600)).not.toBe(await picture('R'));
});

it('takes the large fonts only where a text needs them, and those of the machine for other writing', async () => {
  expect((await letter(written('Revenue'))).fonts).toHaveLength(2);
  expect((await letter(written('收入 Revenue — “1”'))).fonts).toHaveLength(4);
  expect((await letter(written('Revenue – €1 “…” · ±2'))).fonts).toHaveLength(2);
});

it('tells doctor what is there', () => {
  expect(fontState()).toEqual({ families: ['Inter', 'Noto Sans S Chinese'], complete: true });
});
