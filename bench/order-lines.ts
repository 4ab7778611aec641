import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** How many customers and products take part in so many lines: about ten orders a customer. */
const shape = (lines: number) => ({
  customers: Math.max(100, Math.round(lines / 50)),
  products: Math.max(50, Math.round(lines / 2000)),
});

const REGIONS = ['North', 'South', 'East', 'West'];
const HEADER =
  'Order ID,Order Date,Customer ID,Customer Name,Region,Product ID,Product Name,Category,Quantity,Unit Price,Sales,Profit\n';

/**
 * Writes `lines` order lines as an export would have them: one to four lines an order, four years of dates, a few
 * customers who buy most. The same bytes for the same number; a linear congruential generator is enough for that.
 */
export async function writeOrderLines(path: string, lines: number): Promise<void> {
  const { customers, products } = shape(lines);
  const next = generator(20240101);
  const out = createWriteStream(path, { highWaterMark: 1 << 20 });
  out.write(HEADER);
  let buffer = '';
  for (let line = 0, order = 0; line < lines; ) {
    order += 1;
    const customer = Math.floor(customers * next() ** 2);
    const start = `O${String(order).padStart(9, '0')},${dateOf(Math.floor(1461 * next()))},C${String(customer).padStart(7, '0')},Customer ${customer},${REGIONS[customer % 4]}`;
    for (let left = 1 + Math.floor(4 * next()); left > 0 && line < lines; left -= 1, line += 1) {
      const product = Math.floor(products * next() ** 1.5);
      const quantity = 1 + Math.floor(9 * next());
      const cents = 100 + ((product * 7919) % 90_000);
      const sales = (quantity * cents) / 100;
      buffer += `${start},P${String(product).padStart(5, '0')},Product ${product},Category ${product % 12},${quantity},${(cents / 100).toFixed(2)},${sales.toFixed(2)},${(sales * 0.22).toFixed(4)}\n`;
    }
    if (buffer.length > 1 << 19) {
      if (!out.write(buffer)) await once(out, 'drain');
      buffer = '';
    }
  }
  out.end(buffer);
  await once(out, 'finish');
}

const dateOf = (day: number): string => new Date(Date.UTC(2021, 0, 1 + day)).toISOString().slice(0, 10);

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
