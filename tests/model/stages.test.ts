import { describe, expect, it } from 'vitest';
import { foldWord } from '../../src/model/fold-word.ts';
import { CANONICAL_STAGES } from '../../src/model/stage-names.ts';
import { engagedStage, orderStages } from '../../src/model/stage-order.ts';
import { type StageDeclaration, stageOf } from '../../src/model/stages.ts';

const observed = (...names: string[]) => names.map((stage) => ({ stage, probability: null, deals: 1 }));
const order = (names: readonly string[], extra: readonly StageDeclaration[] = []) =>
  orderStages(observed(...names), extra).map(({ stage }) => stage);

describe('the canonical stages', () => {
  it('have no name in common', () => {
    const clashes: string[] = [];
    const meaning = new Map<string, string>();
    for (const { code, aliases } of CANONICAL_STAGES) {
      for (const alias of aliases) {
        const folded = foldWord(alias);
        const other = meaning.get(folded) ?? code;
        if (folded === '' || other !== code) clashes.push(`${alias}: ${other}, ${code}`);
        meaning.set(folded, other);
      }
    }
    expect(clashes).toEqual([]);
  });

  it('rise in probability while open, then won, then lost', () => {
    const open = CANONICAL_STAGES.filter(({ outcome }) => outcome === 'open').map(({ probability }) => probability);
    expect(open).toEqual(open.toSorted((a, b) => a - b));
    expect(CANONICAL_STAGES.slice(-2).map(({ outcome, probability }) => [outcome, probability])).toEqual([
      ['won', 1],
      ['lost', 0],
    ]);
  });
});

describe('stageOf', () => {
  it.each([
    ['Won', 'won'],
    ['Closed Won', 'won'],
    ['closedwon', 'won'],
    ['赢单', 'won'],
    ['成交', 'won'],
    ['贏單', 'won'],
    ['Lost', 'lost'],
    ['ClosedLost', 'lost'],
    ['输单', 'lost'],
    ['丢单', 'lost'],
    ['丢失', 'lost'],
    ['Prospect', 'prospecting'],
    ['ENGAGING', 'engaging'],
    ['初步接洽', 'engaging'],
    ['appointmentscheduled', 'engaging'],
    ['qualifiedtobuy', 'qualification'],
    ['需求确认', 'needs_analysis'],
    ['presentationscheduled', 'value_proposition'],
    ['decisionmakerboughtin', 'decision_makers'],
    ['Id. Decision Makers', 'decision_makers'],
    ['方案/报价', 'proposal'],
    ['方案报价', 'proposal'],
    ['Proposal/Price Quote', 'proposal'],
    ['商务谈判', 'negotiation'],
    ['Negotiation/Review', 'negotiation'],
    ['contractsent', 'contract'],
  ])('%s is %s', (name, code) => {
    expect(stageOf(name)?.code).toBe(code);
  });

  it.each(['', 'Wonderful', 'Not Won', '赢单率', 'Stage 7', 'Closed'])('does not guess at "%s"', (name) => {
    expect(stageOf(name)).toBeNull();
  });

  it('takes names and stages of acrm.yaml', () => {
    const extra: readonly StageDeclaration[] = [
      { stage: 'Won', aliases: ['Deal Done'] },
      { stage: 'Legal check', after: 'Proposal', aliases: ['法务审核'] },
      { stage: 'Close', outcome: 'won' },
    ];
    expect(stageOf('deal done', extra)?.code).toBe('won');
    expect(stageOf('法务审核', extra)).toMatchObject({
      code: 'legalcheck',
      outcome: 'open',
      position: (stageOf('Proposal', extra)?.position ?? 0) + 1,
    });
    expect(stageOf('Close', extra)?.outcome).toBe('won');
    expect(stageOf('Closing', extra)?.outcome).toBe('open');
  });

  it('puts a stage where its position says', () => {
    expect(stageOf('Cold list', [{ stage: 'Cold list', position: 1 }])?.position).toBe(1);
  });
});

describe('orderStages', () => {
  it.each([
    ['the pipeline', ['Prospecting', 'Engaging', 'Won', 'Lost']],
    [
      'Zoho',
      [
        'Prospect',
        'Qualification',
        'Needs Analysis',
        'Initial Offer',
        'Proposal/Price Quote',
        'Negotiation/Review',
        'Closed Won',
        'Closed Lost',
      ],
    ],
    [
      'Salesforce',
      [
        'Prospecting',
        'Qualification',
        'Needs Analysis',
        'Value Proposition',
        'Id. Decision Makers',
        'Perception Analysis',
        'Proposal/Price Quote',
        'Negotiation/Review',
        'Closed Won',
        'Closed Lost',
      ],
    ],
    [
      'HubSpot',
      [
        'appointmentscheduled',
        'qualifiedtobuy',
        'presentationscheduled',
        'decisionmakerboughtin',
        'contractsent',
        'closedwon',
        'closedlost',
      ],
    ],
    [
      'HubSpot labels',
      [
        'Appointment Scheduled',
        'Qualified To Buy',
        'Presentation Scheduled',
        'Decision Maker Bought-In',
        'Contract Sent',
        'Closed Won',
        'Closed Lost',
      ],
    ],
    ['Pipedrive', ['Lead In', 'Contact Made', 'Needs Defined', 'Proposal Made', 'Negotiations Started', 'Won', 'Lost']],
    ['Dynamics 365', ['Qualify', 'Develop', 'Propose', 'Close']],
    ['纷享销客', ['验证客户', '需求确定', '方案/报价', '谈判审核', '赢单', '输单']],
    ['销售易', ['初步接洽', '需求确认', '方案报价', '商务谈判', '赢单', '输单']],
  ])('%s', (_, stages) => {
    expect(order(stages.toReversed())).toEqual(stages);
    expect(orderStages(observed(...stages)).every(({ known }) => known)).toBe(true);
  });

  it('places an unknown stage by its probability, others behind the open ones', () => {
    const stages = orderStages([
      { stage: 'Won', probability: 1, deals: 5 },
      { stage: 'Zauber', probability: null, deals: 1 },
      { stage: 'Mystery', probability: null, deals: 9 },
      { stage: 'Pricing talk', probability: 0.8, deals: 2 },
      { stage: 'Proposal', probability: 0.75, deals: 3 },
      { stage: 'Negotiation', probability: 0.9, deals: 3 },
    ]);
    expect(stages.map(({ stage }) => stage)).toEqual([
      'Proposal',
      'Pricing talk',
      'Negotiation',
      'Mystery',
      'Zauber',
      'Won',
    ]);
    expect(stages.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(stages.find(({ stage }) => stage === 'Pricing talk')).toMatchObject({
      known: false,
      code: null,
      outcome: 'open',
    });
  });

  it('keeps the order in which acrm.yaml declares stages of its own', () => {
    const declared = ['Alpha', 'Beta', 'Proposal', 'Gamma', 'Won'];
    expect(
      order(
        declared.toReversed(),
        declared.map((stage) => ({ stage })),
      ),
    ).toEqual(['Alpha', 'Beta', 'Proposal', 'Gamma', 'Won']);
  });

  it('does not depend on the order of the rows', () => {
    const names = ['Won', 'Closed Won', 'X', 'Y', 'Proposal', 'Quote'];
    expect(order(names)).toEqual(order(names.toReversed()));
  });
});

describe('engagedStage', () => {
  it.each([
    [['Prospecting', 'Engaging', 'Won', 'Lost'], 'Engaging'],
    [['Prospecting', 'Qualification', 'Closed Won'], 'Qualification'],
    [['Prospecting', 'Won', 'Lost'], null],
    [['线索', '初步接洽', '赢单'], '初步接洽'],
  ])('of %j is %s', (names, engaged) => {
    expect(engagedStage(orderStages(observed(...names)))).toBe(engaged);
  });
});
