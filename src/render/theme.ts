import { readTemplate } from './templates.ts';

/** One look for all formats: `templates/theme.json`. */
export interface Theme {
  readonly fonts: readonly string[];
  readonly monospace: readonly string[];
  readonly sizes: { readonly title: number; readonly subtitle: number; readonly label: number };
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly grid: string;
  readonly surface: string;
  readonly accent: string;
  readonly good: string;
  readonly bad: string;
  readonly warn: string;
  /** Distinct to people with any colour vision, in the order of use. */
  readonly palette: readonly string[];
  readonly sequential: readonly string[];
  readonly diverging: readonly string[];
}

let loaded: Theme | null = null;

export function theme(): Theme {
  if (loaded === null) {
    const parsed: Theme = JSON.parse(readTemplate('theme.json'));
    loaded = parsed;
  }
  return loaded;
}

/** Font names as CSS and SVG write them. */
export const fontStack = (names: readonly string[]): string =>
  names.map((name) => (name.includes(' ') ? `'${name}'` : name)).join(', ');
