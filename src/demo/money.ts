/** Amounts are whole fen, a hundredth of a yuan; these are the ways to write them. */

const THOUSANDS = /\B(?=(\d{3})+(?!\d))/g;

/** 1234.50 */
export function plain(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** 1,234.50 */
export function grouped(amount: string): string {
  const [whole = '', rest = '00'] = amount.split('.');
  return `${whole.replace(THOUSANDS, ',')}.${rest}`;
}

/** 1.23万; exact, because moving the point loses nothing. */
export function inTenThousands(amount: string): string {
  const [whole = '', rest = ''] = amount.split('.');
  const digits = whole.padStart(5, '0');
  const fraction = (digits.slice(-4) + rest).replace(/0+$/, '');
  return `${digits.slice(0, -4)}${fraction === '' ? '' : `.${fraction}`}万`;
}
