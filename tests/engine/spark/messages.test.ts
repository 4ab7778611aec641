import { create, type DescMessage, type MessageInitShape, toBinary } from '@bufbuild/protobuf';
import { expect, test } from 'vitest';
import {
  AnalyzePlanRequestSchema,
  ConfigRequestSchema,
  ExecutePlanRequestSchema,
  FetchErrorDetailsRequestSchema,
  InterruptRequestSchema,
  type PlanSchema,
  ReattachExecuteRequestSchema,
  ReleaseExecuteRequestSchema,
  ReleaseSessionRequestSchema,
} from '../../../src/engine/spark/generated/connect_pb.ts';
import { literalOf } from '../../../src/engine/spark/literals.ts';

type Plan = MessageInitShape<typeof PlanSchema>;

const who = { sessionId: 's', userContext: { userId: 'ann', userName: 'ann' }, clientType: 'acrm' };
const operation = { ...who, operationId: 'o1' };
const cached = { relType: { case: 'cachedRemoteRelation', value: { relationId: 'r1' } } } as const;
const values = {
  nothing: null,
  no: false,
  zero: 0,
  minus: -1,
  long: Number.MIN_SAFE_INTEGER,
  double: 0.5,
  text: '张三',
  empty: '',
};
const namedArguments = Object.fromEntries(
  Object.entries(values).map(([name, value]) => [
    name,
    { exprType: { case: 'literal', value: { literalType: literalOf(value) } } } as const,
  ]),
);

const hex = <T extends DescMessage>(schema: T, message: MessageInitShape<T>): string =>
  Buffer.from(toBinary(schema, create(schema, message))).toString('hex');
const execute = (opType: Plan['opType']): string =>
  hex(ExecutePlanRequestSchema, {
    ...operation,
    plan: opType === undefined ? {} : { opType },
    requestOptions: [{ requestOption: { case: 'reattachOptions', value: { reattachable: true } } }],
  });

const requests = {
  query: execute({
    case: 'root',
    value: { relType: { case: 'sql', value: { query: 'SELECT :a', namedArguments } } },
  }),
  statement: execute({
    case: 'command',
    value: {
      commandType: {
        case: 'sqlCommand',
        value: { input: { relType: { case: 'sql', value: { query: 'SET a = 1' } } } },
      },
    },
  }),
  view: execute({
    case: 'command',
    value: { commandType: { case: 'createDataframeView', value: { input: cached, name: 'v', replace: true } } },
  }),
  checkpoint: execute({
    case: 'command',
    value: { commandType: { case: 'checkpointCommand', value: { relation: cached, local: true, eager: true } } },
  }),
  reattach: hex(ReattachExecuteRequestSchema, { ...operation, lastResponseId: 'l1' }),
  'reattach from the start': hex(ReattachExecuteRequestSchema, operation),
  release: hex(ReleaseExecuteRequestSchema, { ...operation, release: { case: 'releaseAll', value: {} } }),
  interrupt: hex(InterruptRequestSchema, {
    ...who,
    interruptType: 3,
    interrupt: { case: 'operationId', value: 'o1' },
  }),
  version: hex(AnalyzePlanRequestSchema, { ...who, analyze: { case: 'sparkVersion', value: {} } }),
  schema: hex(AnalyzePlanRequestSchema, {
    ...who,
    analyze: { case: 'schema', value: { plan: { opType: { case: 'root', value: cached } } } },
  }),
  settings: hex(ConfigRequestSchema, {
    ...who,
    operation: {
      opType: {
        case: 'set',
        value: {
          pairs: [
            { key: 'k', value: 'v' },
            { key: 'e', value: '' },
          ],
        },
      },
    },
  }),
  'release session': hex(ReleaseSessionRequestSchema, who),
  'error details': hex(FetchErrorDetailsRequestSchema, { ...who, errorId: 'e1' }),
};

/** The bytes of each request as a second implementation of protobuf made them; Spark 4.1 took both. */
test('requests go over the wire byte for byte as Spark reads them', () => {
  expect(requests).toEqual({
    query:
      '0a0173120a0a03616e6e1203616e6e1aa7010aa40152a1010a0953454c454354203a6122110a076e6f7468696e6712060a040a020a00220a0a026e6f12040a021800220c0a047a65726f12040a02300022160a056d696e7573120d0a0b30ffffffffffffffffff0122150a046c6f6e67120d0a0b3881808080808080f0ff0122150a06646f75626c65120b0a0959000000000000e03f22120a0474657874120a0a086a06e5bca0e4b889220d0a05656d70747912040a026a0022046163726d2a040a02080132026f31',
    statement:
      '0a0173120a0a03616e6e1203616e6e1a1312112a0f320d520b0a095345542061203d203122046163726d2a040a02080132026f31',
    view: '0a0173120a0a03616e6e1203616e6e1a1212101a0e0a07aa02040a027231120176200122046163726d2a040a02080132026f31',
    checkpoint: '0a0173120a0a03616e6e1203616e6e1a11120f720d0a07aa02040a0272311001180122046163726d2a040a02080132026f31',
    reattach: '0a0173120a0a03616e6e1203616e6e1a026f3122046163726d2a026c31',
    'reattach from the start': '0a0173120a0a03616e6e1203616e6e1a026f3122046163726d',
    release: '0a0173120a0a03616e6e1203616e6e1a026f3122046163726d2a00',
    interrupt: '0a0173120a0a03616e6e1203616e6e1a046163726d200332026f31',
    version: '0a0173120a0a03616e6e1203616e6e1a046163726d5200',
    schema: '0a0173120a0a03616e6e1203616e6e1a046163726d220b0a090a07aa02040a027231',
    settings: '0a0173120a0a03616e6e1203616e6e1a110a0f0a060a016b1201760a050a0165120022046163726d',
    'release session': '0a0173120a0a03616e6e1203616e6e',
    'error details': '0a0173120a0a03616e6e1203616e6e1a026531',
  });
});
