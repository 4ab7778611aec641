/** What the lines of an order are counted by: two of these give the third. */
export const LINE_MEASURES = ['quantity', 'unit_price', 'amount'] as const;
export type LineMeasure = (typeof LINE_MEASURES)[number];

/** The column of each measure, or null. */
export type Roles = Readonly<Record<LineMeasure, string | null>>;

/** All other ways to give the guessed columns places among the measures that no sure column has; each at most one. */
export function assignmentsOf(guessed: Roles, headers: readonly string[]): Roles[] {
  const bare: Roles = {
    quantity: unlessGuessed(guessed.quantity, headers),
    unit_price: unlessGuessed(guessed.unit_price, headers),
    amount: unlessGuessed(guessed.amount, headers),
  };
  const all = headers.reduce<readonly Roles[]>(
    (found, header) =>
      found.flatMap((roles) => [
        roles,
        ...LINE_MEASURES.filter((field) => roles[field] === null).map((field) => ({ ...roles, [field]: header })),
      ]),
    [bare],
  );
  return all.filter((roles) => LINE_MEASURES.some((field) => roles[field] !== guessed[field]));
}

const unlessGuessed = (header: string | null, headers: readonly string[]): string | null =>
  header !== null && headers.includes(header) ? null : header;
