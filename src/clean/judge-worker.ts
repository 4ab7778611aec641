import { parentPort, workerData } from 'node:worker_threads';
import { judge } from './judge.ts';
import type { JudgeRequest } from './judges.ts';
import { PURE_RULES, type PureRuleName, type RuleSetting } from './pure-rules.ts';
import type { Rule } from './rule.ts';

/** The thread of `judges.ts`: makes the rules that it is asked for, each once, and answers requests in their order. */
const setting: RuleSetting = workerData;
const made = new Map<PureRuleName, Promise<readonly Rule[]>>();

async function answer({ rule: name, entity, rows }: JudgeRequest): Promise<void> {
  const rules = made.get(name) ?? Promise.resolve(PURE_RULES[name](setting));
  made.set(name, rules);
  const rule = (await rules).find((each) => each.entity === entity);
  if (rule === undefined) throw new Error(`no rule ${name} of ${entity}`);
  parentPort?.postMessage(judge(rule, rows));
}

parentPort?.on('message', answer);
