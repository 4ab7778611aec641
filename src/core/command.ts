import type { z } from 'zod';
import type { Effects } from './effects.ts';
import type { SqlValue } from './engine.ts';
import type { Outcome } from './outcome.ts';
import type { Period } from './period.ts';
import type { Project } from './project.ts';
import type { Chart, Finding, Result } from './result.ts';
import type { OwnRecord } from './store.ts';
import type { Column, Table } from './table.ts';
import type { Lang, Text } from './text.ts';

export type { Outcome } from './outcome.ts';

/** The field that a command belongs to, under which help lists it. */
export type Group =
  | 'customers'
  | 'sales'
  | 'products'
  | 'marketing'
  | 'service'
  | 'statistics'
  | 'data'
  | 'reports'
  | 'operations';

/** A command line without `acrm`, shown in help and docs; analyses run it on `fixtures/<fixture>` against a golden. */
export interface Example {
  readonly line: string;
  readonly about: Text;
  readonly fixture?: string;
}

interface Described<S extends z.ZodRawShape> {
  readonly summary: Text;
  /** More than the summary, for the command's own help and page; paragraphs apart by an empty line. */
  readonly about?: Text;
  readonly group: Group;
  /** The only declaration of arguments and flags: options, help, docs and report arguments derive from it. */
  readonly params: z.ZodObject<S>;
  readonly examples: readonly Example[];
}

/** A table without its rows. */
export interface TableDeclaration {
  readonly name: string;
  readonly title: Text;
  readonly columns: readonly Column[];
}

/** A chart without its specification, which is `queries/<command>/<name>.vl.json`. */
export interface ChartDeclaration {
  readonly name: string;
  readonly table: string;
  readonly title: Text;
}

/** Columns of a scope view that stand for one the user chose: `breakdown` for `region`. */
export type Roles = Readonly<Record<string, string>>;

export interface AnalysisContext<P> {
  readonly params: P;
  readonly lang: Lang;
  readonly asOf: string;
  readonly period: Period;
  readonly project: Project;
  /** acrm's own records of this name, such as `acknowledgements`; none where the database is older than they are. */
  records(name: string): Promise<readonly OwnRecord[]>;
  /** Whether the entity has rows, before filters. */
  has(entity: string): boolean;
  /** Runs `queries/<command>/<name>.sql`; `$from`, `$to`, `$as_of` and the parameters are bound, `values` add to them. */
  query(name: string, values?: Readonly<Record<string, SqlValue>>): Promise<Table>;
  /** Runs it into a temporary table of that name for later queries to read. */
  step(name: string, values?: Readonly<Record<string, SqlValue>>): Promise<void>;
  /** The declared chart, its specification read from the file. */
  chart(name: string): Chart;
}

interface AnalysisDeclaration<S extends z.ZodRawShape> extends Described<S> {
  /** Entities without which the analysis cannot be; a list in a list means any of them. */
  readonly reads: readonly (string | readonly string[])[];
  /** The date that `--from` and `--to` cut: 'sales.ordered_at'; with others that stand in for it: 'opportunities.created_at, engaged_on'. */
  readonly when: string;
  /** What is counted, over which denominator, who counts; printed by `--explain`. `{name}` quotes a shared relation's sentence. */
  readonly definition: Text;
  /** Relations of the SQL files that are not declared tables get their columns here: intermediate results. */
  readonly steps?: readonly string[];
  readonly tables: readonly TableDeclaration[];
  readonly charts: readonly ChartDeclaration[];
  /** Which column each role stands for, given the parameters. */
  roles?(params: z.output<z.ZodObject<S>>): Roles;
  run?(context: AnalysisContext<z.output<z.ZodObject<S>>>): Promise<Result>;
  findings?(result: Result, params: z.output<z.ZodObject<S>>): readonly Finding[];
}

export interface ActionContext<P> {
  readonly params: P;
  readonly lang: Lang;
  /** The database file that the command is about. */
  readonly database: string;
  /** The settings file, acrm.yaml unless another was named; it need not be there. */
  readonly settings: string;
  readonly project: Project;
  readonly registry: readonly Registered[];
  readonly effects: Effects;
  /** The one table that was asked for with `--only`: a command need not make the others. */
  readonly only: string | null;
  /** The command line as typed, without `acrm`. */
  readonly line: readonly string[];
}

interface ActionDeclaration<S extends z.ZodRawShape> extends Described<S> {
  /** Whether the scope filters (`--from`, `--owner` …) apply, as they do for reports. */
  readonly scoped?: true;
  /** The tables that it gives, where they are known before it acts: `--only` is checked against them first. */
  readonly gives?: readonly string[];
  run(context: ActionContext<z.output<z.ZodObject<S>>>): Promise<Outcome>;
}

type Values = Readonly<Record<string, unknown>>;

/** An analysis with its parameters, checked and with their defaults. */
export interface BoundAnalysis {
  readonly kind: 'analysis';
  readonly command: Analysis;
  readonly params: Values;
  roles(): Roles;
  run(context: Omit<AnalysisContext<unknown>, 'params'>): Promise<Result>;
}

/** A command that acts, likewise. */
export interface BoundAction {
  readonly kind: 'action';
  readonly command: Action;
  readonly params: Values;
  run(context: Omit<ActionContext<unknown>, 'params'>): Promise<Outcome>;
}

export type Bound = BoundAnalysis | BoundAction;

/** An analysis as the rest of the program sees it. `bind` is the one place where parameters are parsed; it throws ZodError. */
export interface Analysis extends Omit<AnalysisDeclaration<z.ZodRawShape>, 'roles' | 'run' | 'findings'> {
  readonly kind: 'analysis';
  bind(given: Values): BoundAnalysis;
}

export interface Action extends Omit<ActionDeclaration<z.ZodRawShape>, 'run'> {
  readonly kind: 'action';
  bind(given: Values): BoundAction;
}

export type Command = Analysis | Action;

/** A command of the registry, its definition loaded on demand. */
export interface Registered {
  /** ['rank'] or ['dedupe', 'explain']. */
  readonly path: readonly string[];
  readonly kind: Command['kind'];
  readonly summary: Text;
  readonly group: string;
  readonly load: () => Promise<Command>;
}

/** Declares an analysis; without `run`, every declared table is one SQL file of the same name. */
export function defineAnalysis<S extends z.ZodRawShape>(declaration: AnalysisDeclaration<S>): Analysis {
  const { params: schema, roles, run, findings, ...rest } = declaration;
  const command: Analysis = {
    ...rest,
    kind: 'analysis',
    params: schema,
    bind(given) {
      const params = schema.parse(given);
      return {
        kind: 'analysis',
        command,
        params,
        roles: () => roles?.(params) ?? {},
        async run(context) {
          const result = await (run?.({ ...context, params }) ?? everyTable(declaration, context));
          return { ...result, findings: [...result.findings, ...(findings?.(result, params) ?? [])] };
        },
      };
    },
  };
  return command;
}

/** Declares a command that acts on the world through `effects`. */
export function defineAction<S extends z.ZodRawShape>(declaration: ActionDeclaration<S>): Action {
  const { params: schema, run, ...rest } = declaration;
  const command: Action = {
    ...rest,
    kind: 'action',
    params: schema,
    bind(given) {
      const params = schema.parse(given);
      return { kind: 'action', command, params, run: (context) => run({ ...context, params }) };
    },
  };
  return command;
}

async function everyTable(
  declaration: Pick<Analysis, 'steps' | 'tables' | 'charts'>,
  context: Pick<AnalysisContext<unknown>, 'query' | 'step' | 'chart'>,
): Promise<Result> {
  for (const step of declaration.steps ?? []) await context.step(step);
  const tables: Table[] = [];
  for (const { name } of declaration.tables) tables.push(await context.query(name));
  return { tables, charts: declaration.charts.map(({ name }) => context.chart(name)), findings: [] };
}
