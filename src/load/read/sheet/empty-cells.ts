const EMPTY_CELL = /<(?:\w+:)?c [^<>]*\/>/g;
const EMPTY_ROW = /<(?:\w+:)?row [^<>]*>\s*<\/(?:\w+:)?row>|<(?:\w+:)?row [^<>]*\/>/g;
/** A cell or row that follows the one before, as it has no address: then each counts. */
const WITHOUT_ADDRESS = /<(?:\w+:)?(?:c|row)(?:\s*>|\s(?![^<>]*\br=))/;

/**
 * The XML of a sheet without the cells and rows that only have a format. Who formats whole columns leaves a million of them,
 * and a parser would look at each. `xml` is cut before a tag.
 */
export function withoutEmptyCells(xml: string): string {
  if (xml.includes('<!') || WITHOUT_ADDRESS.test(xml)) return xml;
  return xml.replace(EMPTY_CELL, '').replace(EMPTY_ROW, '');
}
