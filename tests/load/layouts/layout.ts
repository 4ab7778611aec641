/** How a system writes an export: headers and rows made up after a public description of it, and what must be made of them. */
export interface Layout {
  readonly name: string;
  /** Where the layout is described in public. */
  readonly source: string;
  readonly file: string;
  /** The header and its rows, apart by commas, nothing quoted. */
  readonly csv: string;
  readonly root: string;
  /** `field=header` of what must go to a field of the rows, `entity.field=header` of another. */
  readonly places: readonly string[];
  /** Headers that must not be taken for a field. */
  readonly beside?: readonly string[];
}
