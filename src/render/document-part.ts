import type { Block, Document } from '../core/document.ts';
import { unknownName } from './select.ts';

/** The document with nothing but the tables and charts of one name, and the findings beside them. */
export function documentPart(document: Document, only: string | undefined): Document {
  if (only === undefined) return document;
  const sections = document.sections
    .filter(({ blocks }) => blocks.some((block) => nameOf(block) === only))
    .map((section) => ({
      ...section,
      blocks: section.blocks.filter((block) => nameOf(block) === only || block.kind === 'findings'),
    }));
  if (sections.length > 0) return { ...document, sections };
  const names = document.sections.flatMap(({ blocks }) => blocks.flatMap((block) => nameOf(block) ?? []));
  throw unknownName(
    only,
    names.map((name) => ({ name })),
  );
}

function nameOf(block: Block): string | null {
  switch (block.kind) {
    case 'chart':
      return block.chart.name;
    case 'table':
      return block.table.name;
    default:
      return null;
  }
}
