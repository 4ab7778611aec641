import { basename } from 'node:path';
import type { Engine } from '../../core/engine.ts';
import { type KnownError, userError } from '../../core/errors.ts';
import { spoken, spokenAmount } from '../../core/spoken.ts';
import { requireEntity } from '../../model/index.ts';
import type { KeptFile } from '../raw/kept-files.ts';
import type { Again } from '../raw/kept-loads.ts';
import { type ReplacedFile, replaceFile } from '../raw/replaced-files.ts';
import { type ComingAgain, findComingAgain, isMost } from './come-again.ts';
import type { EarlierFile } from './lines-met.ts';
import type { LoadedFile } from './load-file.ts';

type Brought = ReadonlyMap<KeptFile, LoadedFile>;

/**
 * Settles what it means that rows without keys of their own come again: where most rows of a file do, its earlier file is
 * replaced or both count, as was said; it is asked (exit 2) where nothing was said.
 */
export async function settleComingAgain(
  engine: Engine,
  loadId: number,
  brought: Brought,
  again: Again | undefined,
  bringAnew: () => Promise<Brought>,
): Promise<{
  readonly brought: Brought;
  readonly replaced: readonly ReplacedFile[];
  readonly alike: readonly ComingAgain[];
}> {
  const alike = await findComingAgain(engine, loadId, brought);
  const most = alike.filter(isMost);
  if (again === undefined) refuse(most, unsureOf(loadId, brought));
  if (again !== 'replace' || most.length === 0) return { brought, replaced: [], alike };
  const replaced: ReplacedFile[] = [];
  for (const { earlier, later } of most) {
    const place = { loadId: earlier.load, file: earlier.file, source: earlier.source };
    replaced.push(...(await replaceFile(engine, place, { loadId: later.load, file: later.file }, 'again')));
  }
  return { brought: await bringAnew(), replaced, alike: alike.filter((each) => !isMost(each)) };
}

/** An order list of which the lines do not tell whether they are further ones. */
interface Unsure {
  readonly file: string;
  readonly earlier: EarlierFile;
}

const unsureOf = (loadId: number, brought: Brought): Unsure[] =>
  [...brought].flatMap(([{ raw }, { lines }]) =>
    (lines?.unsure ?? [])
      .filter(({ load }) => load === loadId || raw.loadId === loadId)
      .map((earlier) => ({ file: raw.file, earlier })),
  );

function refuse(most: readonly ComingAgain[], unsure: readonly Unsure[]): void {
  const wrong = [...most.map(comesAgain), ...unsure.map(unsureLines)];
  const [first] = wrong;
  if (first !== undefined) throw wrong.length === 1 ? first : new AggregateError(wrong);
}

function comesAgain({ entity, later, earlier, alike, amount }: ComingAgain): KnownError {
  const { label } = requireEntity(entity);
  const [file, before] = [basename(later.file), basename(earlier.file)];
  const sum =
    amount === null
      ? { en: '', zh: '' }
      : { en: `, ${spokenAmount(amount)} in all`, zh: `，合计 ${spokenAmount(amount)}` };
  return userError(
    'load/comes-again',
    {
      en: `${file}: ${spoken(alike)} of its ${spoken(later.rows)} rows are the same as rows of ${before} (load ${earlier.load}, ${spoken(earlier.rows)} rows)${sum.en}. These ${label.en.toLowerCase()} have no ID, so nothing tells whether they are the same ones.`,
      zh: `${file}：${spoken(later.rows)} 行中有 ${spoken(alike)} 行与 ${before}（导入批次 ${earlier.load}，共 ${spoken(earlier.rows)} 行）相同${sum.zh}。${label.zh}没有编号，无法判断是否为同一批记录。`,
    },
    {
      en: `If ${file} is a newer export that replaces ${before}, run the command again with --replace; if all of its rows are additional, with --append.`,
      zh: `如果 ${file} 是重新导出、用来取代 ${before} 的，请加 --replace 重新运行；如果全部是新增记录，请加 --append。`,
    },
  );
}

function unsureLines({ file, earlier }: Unsure): KnownError {
  const [name, before] = [basename(file), basename(earlier.file)];
  const { orders, example } = earlier;
  return userError(
    'load/lines-unsure',
    {
      en: `${name} and ${before} (load ${earlier.load}) both have lines of ${orders === 1 ? `order ${example}` : `${spoken(orders)} orders, such as ${example}`}. The lines have no ID, so nothing tells whether they are additional lines or corrected ones.`,
      zh: `${name} 与 ${before}（导入批次 ${earlier.load}）都有${orders === 1 ? `订单 ${example} ` : ` ${spoken(orders)} 张订单（如 ${example}）`}的明细。明细没有行号，无法判断是追加的明细还是更正后的明细。`,
    },
    {
      en: `If ${name} has all lines of these orders, run the command again with --replace; if the lines of both files count, with --append.`,
      zh: `如果这些订单现在只有 ${name} 中的明细，请加 --replace 重新运行；如果两个文件的明细都要计入，请加 --append。`,
    },
  );
}
