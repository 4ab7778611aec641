import { join } from 'node:path';
import type { WholeDocument } from '../core/document.ts';
import type { Format } from '../core/formats.ts';
import type { Digest, ResultOutcome } from '../core/outcome.ts';
import type { Table } from '../core/table.ts';
import { oneLine } from '../render/sanitize.ts';
import { chartsOf, selectTable } from '../render/select.ts';
import { deliverRows, deliverStream } from './deliver-rows.ts';
import type { Delivery, Produced } from './delivery.ts';
import { destinationOf } from './destination.ts';
import { explanation, queriesAlone } from './explain.ts';
import { type Screen, send, throughFile } from './output.ts';
import type { Shared } from './read-settings.ts';
import { comment } from './status.ts';
import { checkThresholds } from './thresholds.ts';
import { wholeDocument } from './whole-document.ts';

/** Writes what a command produced to stdout or to the file that was asked for; returns the exit code. */
export async function deliver(produced: Produced, delivery: Delivery, screen: Screen): Promise<number> {
  const { shared } = delivery;
  const digest = produced.kind === 'result' && !namesOutput(shared) ? produced.digest : undefined;
  if (digest !== undefined && shared.quiet) return 0;
  const show = (table: Table): Promise<void> => {
    const result = { tables: [table], charts: [], findings: [] };
    return deliverDocument(wholeDocument({ kind: 'result', result }, delivery), delivery, screen);
  };
  if (produced.kind === 'text') await sendText(produced.text, delivery, screen);
  else if (produced.kind === 'rows') await deliverRows(produced, delivery, screen, show);
  else if (produced.kind === 'stream') await deliverStream(produced, delivery, screen, show);
  else if (produced.kind === 'result' && digest !== undefined && screen.stdout.isTTY === true)
    await deliverDigest(produced, digest, delivery, screen);
  else await deliverDocument(wholeDocument(produced, delivery), delivery, screen);
  return produced.kind === 'result' ? (produced.exit ?? 0) : 0;
}

/** Whether a format, a file or a part was asked for. */
const namesOutput = ({ format, output, only }: Shared): boolean => format !== null || output !== null || only !== null;

async function deliverDigest(
  { result, ...outcome }: ResultOutcome,
  { lines, tables }: Digest,
  delivery: Delivery,
  screen: Screen,
): Promise<void> {
  const said = lines.map((line) => `${oneLine(line[delivery.lang])}\n`).join('');
  if (said !== '') await sendText(said, delivery, screen);
  await deliverDocument(wholeDocument({ ...outcome, result: { ...result, tables } }, delivery), delivery, screen);
  const shown = tables.map(({ name }) => name);
  const rest = result.tables.filter(({ name, rows }) => rows.length > 0 && !shown.includes(name));
  const names = rest.map(({ name }) => name).join(', ');
  if (names !== '') screen.diagnostics.say({ en: `More with --only: ${names}`, zh: `用 --only 查看更多：${names}` });
}

async function deliverDocument(document: WholeDocument, delivery: Delivery, screen: Screen): Promise<void> {
  const { shared, lang } = delivery;
  const sources = document.sections.flatMap((section) => section.sources);
  if (shared.explain) return await sendText(explanation(sources, lang), delivery, screen);
  if (shared.sql) return await sendText(queriesAlone(sources), delivery, screen);
  const { asOf } = document.source;
  checkThresholds({ asOf, empty: isEmpty(document, shared.only) }, shared, screen.clock());
  const destination = await destinationOf(shared, screen.stdout.isTTY === true);
  const { format, path, folder } = destination;
  for (const only of folder ? partsOf(document, format) : [shared.only]) {
    const file = folder ? join(path ?? '', `${only}.${format.name}`) : path;
    if (format.name === 'parquet') await sendParquet(document, only, file, screen);
    else await send(await rendered(document, format, only, delivery, screen), file, screen);
  }
  comment(document, destination, shared.only, screen.diagnostics);
}

/** The charts, or the tables, that become a file each in a folder. */
const partsOf = (document: WholeDocument, { holds }: Format): readonly string[] =>
  holds === 'chart'
    ? chartsOf(document).map(({ chart }) => chart.name)
    : document.result.tables.map(({ name }) => name);

function isEmpty({ result }: WholeDocument, only: string | null): boolean {
  const table = result.tables.find(({ name }) => name === only) ?? result.tables[0];
  return table?.rows.length === 0;
}

async function rendered(
  document: WholeDocument,
  format: Exclude<Format, { readonly name: 'parquet' }>,
  only: string | null,
  { shared }: Delivery,
  { stdout, color }: Screen,
): Promise<string | Uint8Array> {
  const { render } = await import('../render/index.ts');
  const toTerminal = stdout.isTTY === true && shared.output === null;
  return await render(document, format.name, {
    color: color && shared.output === null,
    // Only a terminal has an edge: what goes to a file or pipe is not cut.
    ...(toTerminal ? { width: stdout.columns || 80 } : {}),
    ...(only === null ? {} : { only }),
  });
}

async function sendParquet(
  document: WholeDocument,
  only: string | null,
  path: string | null,
  screen: Screen,
): Promise<void> {
  const { writeParquetTable } = await import('../engine/duckdb/parquet.ts');
  const table = selectTable(document, only ?? undefined);
  await throughFile(path, screen, (file) => writeParquetTable(table, file));
}

const sendText = (text: string, { shared }: Delivery, screen: Screen): Promise<void> =>
  send(text.endsWith('\n') ? text : `${text}\n`, shared.output, screen);
