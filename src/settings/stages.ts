import { z } from 'zod';
import { didYouMean, nearest } from '../core/nearest.ts';
import { foldWord } from '../model/fold-word.ts';
import { CANONICAL_STAGES } from '../model/stage-names.ts';
import { type StageDeclaration, stageOf } from '../model/stages.ts';
import { mistake } from './mistake.ts';
import { section } from './section.ts';
import { spelling } from './spelling.ts';

const stage = z.strictObject({
  stage: spelling.describe('Name of the stage, as written in the data'),
  aliases: z.array(spelling).optional().describe('Other names of the same stage'),
  outcome: z.enum(['open', 'won', 'lost']).optional().describe('Whether a deal in it is still open'),
  position: z.int().min(1).optional().describe('Its position among all stages, from 1'),
  after: spelling.optional().describe('The stage it follows; instead of position'),
});

/** A stage read with patience, so that its place is checked even where another of its keys is wrong. */
const roughly = z.object(stage.shape);

const schema = z.array(stage).superRefine(
  (declared, context) => {
    const readable = declared.map((one) => roughly.safeParse(one).data ?? null);
    readable.forEach((one, index) => {
      const earlier = readable.slice(0, index).filter((other) => other !== null);
      for (const { path, message } of one === null ? [] : misplaced(one, earlier))
        context.addIssue({ code: 'custom', message, input: one?.[path], path: [index, path] });
    });
  },
  { when: ({ value }) => Array.isArray(value) },
);

export const stages = section<readonly StageDeclaration[]>({
  key: 'stages',
  schema,
  absent: [],
  about: {
    en: `Your own sales stages, and other names for those acrm knows. \`after\` (or \`position\`) says where a stage
stands; \`outcome\` is open, won or lost.`,
    zh: '自定义商机阶段，以及已有阶段的其他名称。after（或 position）表示位置；outcome 为 open、won 或 lost。',
  },
  example: `stages:
  - stage: Legal review
    aliases: [法务审核, Contract check]
    after: Negotiation
    outcome: open
  - stage: Signed
    aliases: [已签约]
    outcome: won`,
});

interface Misplaced {
  readonly path: 'stage' | 'after';
  readonly message: string;
}

/** What is wrong with the place of a stage. */
function misplaced(
  { stage: name, position, after }: StageDeclaration,
  earlier: readonly StageDeclaration[],
): Misplaced[] {
  const found: Misplaced[] = [];
  if (position !== undefined && after !== undefined) found.push({ path: 'after', message: BESIDE_POSITION });
  if (after !== undefined && stageOf(after, earlier) === null) found.push({ path: 'after', message: unknown(after) });
  if (earlier.some((other) => foldWord(other.stage) === foldWord(name))) found.push({ path: 'stage', message: TWICE });
  return found;
}

const BESIDE_POSITION = mistake({
  en: 'cannot be combined with position; keep one of the two.',
  zh: '不能与 position 同时填写，请只保留其一。',
});

const TWICE = mistake({ en: 'is declared twice.', zh: '重复声明。' });

function unknown(name: string): string {
  const names = CANONICAL_STAGES.flatMap(({ aliases }) => aliases);
  const advice = didYouMean(nearest(name, names), {
    en: 'Name a known stage or one declared above.',
    zh: '请写已知的阶段，或在其上方声明过的阶段。',
  });
  return mistake({ en: `names no known stage: {value}. ${advice.en}`, zh: `指向的阶段不存在：{value}。${advice.zh}` });
}
