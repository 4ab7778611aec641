import { escapeXml } from '../../core/xml.ts';
import { fontStack, theme } from '../theme.ts';

interface Naming {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/**
 * Makes Vega's SVG fit to stand alone or in a page: ids that do not depend on what was drawn before and that no
 * other chart has, a title and a description for screen readers in place of English words about marks, no style
 * attributes (a strict policy forbids them), the font named once.
 */
export function tidySvg(svg: string, { id, title, text }: Naming): string {
  const prefix = id.replace(/[^A-Za-z0-9_-]/g, '-');
  const names = new Map<string, string>();
  const rename = (found: string): string => {
    const name = names.get(found) ?? `${prefix}-${names.size + 1}`;
    names.set(found, name);
    return name;
  };
  const font = ` font-family="${fontStack(theme().fonts)}"`;
  return svg.replace(/<[^>]*>/g, (tag) =>
    tag.startsWith('<svg')
      ? opening(tag, prefix, font, title, text)
      : tag
          .replace(NOISE, '')
          .replace(font, '')
          .replace(
            /(\bid="|url\(#)((?:clip|gradient_)\d+)/g,
            (_, before: string, found: string) => before + rename(found),
          ),
  );
}

const NOISE = / (style|role|class|aria-[a-z]+|pointer-events)="[^"]*"/g;

function opening(tag: string, prefix: string, font: string, title: string, text: string): string {
  const plain = tag.replace(NOISE, '').slice(0, -1);
  const labels = `role="img" aria-labelledby="${prefix}-title ${prefix}-desc"`;
  return `${plain}${font} ${labels}><title id="${prefix}-title">${escapeXml(title)}</title><desc id="${prefix}-desc">${escapeXml(text)}</desc>`;
}
