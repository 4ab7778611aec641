import { foldWord } from './fold-word.ts';
import { splitUnit } from './header-unit.ts';

export { type HeaderUnit, namesUnit, unitOfHeader, unitOfTitle } from './header-unit.ts';

/** Salesforce marks fields of one's own with these endings. */
const CUSTOM_FIELD = /__(?:c|pc|r)$/iu;

/**
 * The key under which spellings of one header meet: "Customer_ID", "customerId", "CUSTOMER ID *" and "Customer Id__c" are
 * all `customerid`; a unit such as (万元) is cut off, and "#" reads as "number".
 */
export function foldHeader(header: string): string {
  const { rest } = splitUnit(header);
  return foldWord(rest.replace(CUSTOM_FIELD, '').replaceAll('#', ' number '));
}
