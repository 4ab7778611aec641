import type { Alignment, Fill, Font } from 'exceljs';
import { theme } from '../theme.ts';
import { displayWidth } from '../wide.ts';

/** The theme as Excel writes it. */
const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

const FAMILY = 'Arial';
const WIDEST = 60;
const NARROWEST = 9;

export const bodyFont = (): Partial<Font> => ({ name: FAMILY, size: 10, color: { argb: argb(theme().ink) } });
export const strongFont = (size = 10): Partial<Font> => ({ ...bodyFont(), size, bold: true });
export const mutedFont = (): Partial<Font> => ({ ...bodyFont(), color: { argb: argb(theme().muted) } });
export const linkFont = (): Partial<Font> => ({
  ...bodyFont(),
  color: { argb: argb(theme().accent) },
  underline: true,
});
export const headFont = (): Partial<Font> => ({ ...bodyFont(), bold: true, color: { argb: 'FFFFFFFF' } });
export const judgedFont = (tone: 'good' | 'bad' | 'muted'): Partial<Font> => ({
  ...bodyFont(),
  bold: true,
  color: { argb: argb(theme()[tone]) },
});
export const headFill = (): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb: argb(theme().accent) } });
/** For headers that stand behind others. */
export const softFill = (): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb: argb(theme().grid) } });

/** Indents keep a number from touching the text beside it, and a header from hiding below its filter button. */
export const aligned = (horizontal: 'left' | 'right', indent = 0): Partial<Alignment> => ({
  horizontal,
  vertical: 'top',
  indent,
});

/** A column as wide as its widest text, with room for the filter button of its header. */
export function columnWidth(header: string, cells: readonly string[]): number {
  const widest = cells.reduce((most, cell) => Math.max(most, displayWidth(cell)), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, displayWidth(header) + 6, widest + 3));
}
