import { Worker } from 'node:worker_threads';
import type { EntityName } from '../model/entity.ts';
import { type Judged, judge } from './judge.ts';
import type { PackedRows } from './packed.ts';
import { isPureRule, type PureRuleName, type RuleSetting } from './pure-rules.ts';
import type { Rule } from './rule.ts';

/** Starting a thread takes as long as judging some ten thousand rows: fewer than these are judged here. */
const FOR_THREADS = 50_000;

export interface JudgeRequest {
  readonly rule: PureRuleName;
  readonly entity: EntityName;
  readonly rows: PackedRows;
}

/** Who says what a rule makes of rows. */
interface Judges {
  /** How many batches are worked on at once. */
  readonly width: number;
  judge(rows: PackedRows): Promise<Judged>;
}

export interface Court {
  /** Whom to ask about so many rows of a rule: threads where there is much to ask, else this one. */
  judgesFor(rule: Rule, rows: number): Judges;
  /** Stops the threads, whatever they are at. */
  close(): Promise<void>;
}

/** At most `limit` threads, started when they are first needed and kept for the rules that follow. */
export function openCourt(limit: number, setting: RuleSetting): Court {
  const threads: Thread[] = [];
  return {
    judgesFor(rule, rows) {
      const { name, entity } = rule;
      if (limit < 2 || rows <= FOR_THREADS || !isPureRule(name))
        return { width: 1, judge: async (batch) => judge(rule, batch) };
      while (threads.length < limit) threads.push(startThread(setting));
      let asked = 0;
      const next = (): Thread | undefined => threads[asked++ % limit];
      return {
        // Each has its next batch at hand when it has done one.
        width: 2 * limit,
        judge: async (batch) => next()?.ask({ rule: name, entity, rows: batch }) ?? judge(rule, batch),
      };
    },
    async close() {
      await Promise.all(threads.splice(0).map(({ stop }) => stop()));
    },
  };
}

interface Thread {
  ask(request: JudgeRequest): Promise<Judged>;
  stop(): Promise<unknown>;
}

function startThread(setting: RuleSetting): Thread {
  const worker = new Worker(new URL('./judge-worker.js', import.meta.url), { workerData: setting });
  const waiting: { readonly resolve: (judged: Judged) => void; readonly reject: (error: unknown) => void }[] = [];
  worker.on('message', (judged: Judged) => waiting.shift()?.resolve(judged));
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    ask(request) {
      const answer = new Promise<Judged>((resolve, reject) => waiting.push({ resolve, reject }));
      // Answers are awaited in turn: of those that fail together the first one is told.
      answer.catch(() => undefined);
      worker.postMessage(request);
      return answer;
    },
    stop: () => worker.terminate(),
  };
}
