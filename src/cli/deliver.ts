import { join } from 'node:path';
import type { Answer, Provenance } from '../core/answer.ts';
import type { Digest } from '../core/command.ts';
import type { Format } from '../core/formats.ts';
import type { Table } from '../core/table.ts';
import { oneLine } from '../render/sanitize.ts';
import { deliverRows, deliverStream } from './deliver-rows.ts';
import type { Delivery, Produced } from './delivery.ts';
import { destinationOf } from './destination.ts';
import { explanation, queriesAlone } from './explain.ts';
import { type Screen, send, throughFile } from './output.ts';
import type { Shared } from './read-settings.ts';
import { answerOf } from './rows.ts';
import { comment } from './status.ts';
import { checkThresholds } from './thresholds.ts';

type Tabular = Exclude<Produced, { readonly kind: 'text' | 'rows' | 'stream' }>;

/** Writes what a command produced to stdout or to the file that was asked for; returns the exit code. */
export async function deliver(produced: Produced, delivery: Delivery, screen: Screen): Promise<number> {
  const { shared, lang, command, title, params } = delivery;
  const brief = produced.kind === 'result' && !namesOutput(shared) ? produced.digest : undefined;
  if (produced.kind === 'result' && brief !== undefined && shared.quiet) return produced.exit ?? 0;
  const show = (table: Table): Promise<void> => {
    const answer = answerOf(command, title, params, { tables: [table], charts: [], findings: [] });
    return deliverTables({ kind: 'answer', answer }, delivery, screen);
  };
  if (produced.kind === 'text') await sendText(produced.text, delivery, screen);
  else if (produced.kind === 'rows') await deliverRows(produced, delivery, screen, show);
  else if (produced.kind === 'stream') await deliverStream(produced, delivery, screen, show);
  else if (shared.explain) await sendText(explanation(sourcesOf(produced), lang), delivery, screen);
  else if (shared.sql) await sendText(queriesAlone(sourcesOf(produced)), delivery, screen);
  else if (produced.kind === 'result' && brief !== undefined && screen.stdout.isTTY === true)
    await deliverDigest(produced, brief, delivery, screen);
  else await deliverTables(produced, delivery, screen);
  return produced.kind === 'result' ? (produced.exit ?? 0) : 0;
}

/** Whether a format, a file or a part was asked for. */
const namesOutput = ({ format, output, only }: Shared): boolean => format !== null || output !== null || only !== null;

async function deliverDigest(
  produced: Extract<Produced, { readonly kind: 'result' }>,
  { lines, tables }: Digest,
  delivery: Delivery,
  screen: Screen,
): Promise<void> {
  const { result } = produced;
  if (lines.length > 0)
    await sendText(`${lines.map((line) => oneLine(line[delivery.lang])).join('\n')}\n`, delivery, screen);
  await deliverTables({ ...produced, result: { ...result, tables } }, delivery, screen);
  const shown = new Map(tables.map(({ name, rows }) => [name, rows.length]));
  const rest = result.tables.filter(({ name, rows }) => rows.length > (shown.get(name) ?? 0));
  const names = rest.map(({ name }) => name).join(', ');
  if (names !== '') screen.diagnostics.say({ en: `More with --only: ${names}`, zh: `用 --only 查看更多：${names}` });
}

async function deliverTables(produced: Tabular, delivery: Delivery, screen: Screen): Promise<void> {
  const { shared } = delivery;
  const answer = produced.kind === 'answer' ? produced.answer : withoutScope(produced, delivery);
  const asOf = produced.kind === 'document' ? produced.asOf : answer.provenance.asOf;
  checkThresholds({ asOf, empty: isEmpty(answer, shared.only) }, shared, screen.clock());
  const destination = await destinationOf(shared, screen.stdout.isTTY === true);
  const { format, path, folder } = destination;
  const names = folder ? partsOf(produced, answer, format) : [shared.only];
  for (const only of names) {
    const file = folder ? join(path ?? '', `${only}.${format.name}`) : path;
    if (format.name === 'parquet') await sendParquet(answer, only, file, screen);
    else await send(await render(produced, answer, format, only, delivery, screen), file, screen);
  }
  comment(answer, destination, shared.only, screen.diagnostics);
}

const withoutScope = (produced: Exclude<Tabular, { readonly kind: 'answer' }>, delivery: Delivery): Answer =>
  answerOf(
    delivery.command,
    delivery.title,
    delivery.params,
    produced.result,
    produced.kind === 'result' ? (produced.asOf ?? null) : null,
  );

/** The charts, or the tables, that become a file each in a folder. */
function partsOf(produced: Tabular, { result }: Answer, { holds }: Format): readonly string[] {
  if (holds !== 'chart') return result.tables.map(({ name }) => name);
  if (produced.kind !== 'document') return result.charts.map(({ name }) => name);
  const blocks = produced.document.sections.flatMap((section) => section.blocks);
  return blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart.name] : []));
}

const sourcesOf = (produced: Tabular): readonly Provenance[] => {
  if (produced.kind === 'answer') return [produced.answer.provenance];
  return produced.kind === 'document' ? produced.document.sections.flatMap(({ sources }) => sources) : [];
};

function isEmpty({ result }: Answer, only: string | null): boolean {
  const table = result.tables.find(({ name }) => name === only) ?? result.tables[0];
  return table?.rows.length === 0;
}

async function render(
  produced: Tabular,
  answer: Answer,
  format: Exclude<Format, { readonly name: 'parquet' }>,
  only: string | null,
  { shared, lang }: Delivery,
  { stdout, color }: Screen,
): Promise<string | Uint8Array> {
  const { renderAnswer, renderDocument, renderForm } = await import('../render/index.ts');
  const part = only === null ? {} : { only };
  const form = produced.kind === 'form' ? await renderForm(produced.form, format.name, lang) : null;
  if (form !== null) return form;
  if (produced.kind === 'document' && format.document)
    return await renderDocument(produced.document, format.name, part);
  const toTerminal = stdout.isTTY === true && shared.output === null;
  // Only a terminal has an edge: what goes to a file or pipe is not cut.
  const look = { lang, color: color && shared.output === null, ...(toTerminal ? { width: stdout.columns || 80 } : {}) };
  return await renderAnswer(answer, format.name, { ...look, ...part });
}

async function sendParquet(answer: Answer, only: string | null, path: string | null, screen: Screen): Promise<void> {
  const { selectTable } = await import('../render/select.ts');
  const { writeParquetTable } = await import('../engine/duckdb/parquet.ts');
  const table = selectTable(answer, only ?? undefined);
  await throughFile(path, screen, (file) => writeParquetTable(table, file));
}

const sendText = (text: string, { shared }: Delivery, screen: Screen): Promise<void> =>
  send(text.endsWith('\n') ? text : `${text}\n`, shared.output, screen);
