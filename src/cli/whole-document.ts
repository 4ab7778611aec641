import type { WholeDocument } from '../core/document.ts';
import type { ReportOutcome, ResultOutcome } from '../core/outcome.ts';
import { resultDocument } from '../render/result-document.ts';
import type { Answered, Delivery } from './delivery.ts';

/** What a command line came to, as the one document that is delivered in whichever format. */
export function wholeDocument(
  produced: Answered | ReportOutcome | ResultOutcome,
  { command, title, params, lang }: Delivery,
): WholeDocument {
  switch (produced.kind) {
    case 'answer': {
      const { title: asked, provenance: source, result } = produced.answer;
      return resultDocument({ title: asked, lang, source, result });
    }
    case 'report':
      return { ...produced.document, source: { command, params, ...produced.scope }, result: produced.result };
    case 'result': {
      const { result, form, asOf = null } = produced;
      const document = resultDocument({ title, lang, source: { command, params, asOf }, result });
      return form === undefined ? document : { ...document, form };
    }
  }
}
