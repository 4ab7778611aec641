import type { Answer, Provenance } from '../core/answer.ts';
import type { Block, Section } from '../core/document.ts';
import type { ReportOutcome } from '../core/outcome.ts';
import type { Finding, Result } from '../core/result.ts';
import type { Table } from '../core/table.ts';
import { type Lang, same } from '../core/text.ts';
import { PAGE_ROWS } from '../render/result-document.ts';
import type { AnalysisPart } from './analysis-part.ts';
import type { Answered, Ran } from './blocks.ts';
import { commonFacts, scopeOf } from './facts.ts';
import { figuresOf, noteOf } from './figures.ts';
import { nameApart } from './naming.ts';
import { chartOf, everything, tableOf } from './show.ts';
import type { Template, TemplatePart, TemplateSection } from './template.ts';

export interface Cover {
  readonly title: string | null;
  readonly author: string | null;
  readonly lang: Lang;
}

/** The report that a template makes with the answers of its blocks. */
export function assemble(
  template: Template,
  ran: ReadonlyMap<TemplatePart, Ran>,
  { title, author, lang }: Cover,
): ReportOutcome {
  const answered = [...ran.values()].filter((one): one is Answered => one.kind === 'answered');
  const named = nameApart(answered);
  const assembly = new Assembly(ran, named);
  const sections = template.sections.flatMap((section) => assembly.section(section));
  const sources = answered.map(({ answer }) => answer.provenance);
  return {
    kind: 'report',
    document: {
      title: title === null ? template.title : same(title),
      subtitle: template.about,
      author,
      lang,
      facts: commonFacts(sources),
      sections,
    },
    result: { ...wholeOf([...named.values()]), findings: assembly.told },
    scope: scopeOf(sources),
  };
}

const wholeOf = (answers: readonly Answer[]): Omit<Result, 'findings'> => ({
  tables: answers.flatMap(({ result }) => result.tables),
  charts: answers.flatMap(({ result }) => result.charts),
});

class Assembly {
  /** Findings that the report shows; one that several analyses make is shown once. */
  readonly told: Finding[] = [];
  readonly #ran: ReadonlyMap<TemplatePart, Ran>;
  readonly #named: ReadonlyMap<Answer, Answer>;

  constructor(ran: ReadonlyMap<TemplatePart, Ran>, named: ReadonlyMap<Answer, Answer>) {
    this.#ran = ran;
    this.#named = named;
  }

  /** A section, or none where all that it was to show is left out. */
  section({ title, parts }: TemplateSection): Section[] {
    const analyses = parts.filter(({ kind }) => kind === 'analysis');
    if (analyses.length > 0 && analyses.every((part) => this.#ran.get(part)?.kind === 'left-out')) return [];
    const answered = parts.flatMap((part) => this.#answered(part) ?? []);
    const sources = new Set<Provenance>(answered.map(({ answer }) => answer.provenance));
    return [{ title, blocks: parts.flatMap((part) => this.#blocks(part)), sources: [...sources] }];
  }

  #answered(part: TemplatePart): Answered | null {
    const ran = this.#ran.get(part);
    return ran?.kind === 'answered' ? ran : null;
  }

  #blocks(part: TemplatePart): Block[] {
    if (part.kind === 'text') return [part];
    const ran = this.#ran.get(part);
    if (ran?.kind === 'refused') return [{ kind: 'text', text: ran.reason }];
    const answered = this.#answered(part);
    const renamed = answered === null ? undefined : this.#named.get(answered.answer);
    if (answered === null || renamed === undefined) return [];
    const shown = shownBlocks(part, answered.answer.result, renamed.result);
    const findings = part.findings ? this.#untold(renamed.result.findings) : [];
    return findings.length === 0 ? shown : [...shown, { kind: 'findings', findings, tables: renamed.result.tables }];
  }

  #untold(findings: readonly Finding[]): Finding[] {
    const fresh = findings.filter(
      (finding) => !this.told.some((told) => told.code === finding.code && told.text.en === finding.text.en),
    );
    this.told.push(...fresh);
    return fresh;
  }
}

/** What a block shows, chosen by the names that the analysis gave, under those that the report gives. */
function shownBlocks(part: AnalysisPart, original: Result, { charts, tables }: Result): Block[] {
  return (part.show?.items ?? everything(original)).flatMap((item): Block[] => {
    const chart = charts[chartOf(item, original)];
    const drawn = tables.find(({ name }) => name === chart?.table);
    const table = tables[tableOf(item, original)];
    return [
      ...(chart === undefined || drawn === undefined ? [] : [{ kind: 'chart', chart, table: drawn } as const]),
      ...(table === undefined ? [] : [tableBlock(part, table)]),
    ];
  });
}

function tableBlock({ figures, limit }: AnalysisPart, table: Table): Block {
  if (figures && table.rows.length === 1)
    return { kind: 'figures', table, figures: figuresOf(table), note: noteOf(table) };
  return { kind: 'table', table, limit: limit ?? PAGE_ROWS };
}
