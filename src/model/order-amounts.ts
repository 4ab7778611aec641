/** What an order adds up of its lines. */
export const SUMMED = ['amount', 'cost', 'profit', 'discount_amount'];
