import type { DocumentFactsBase, DocumentKind } from '../facts';
import type { Said } from '../words/elements';

/** What makes one kind of document: its subject, its plain words and its own invented samples. */
export interface DocumentDefinition<F extends DocumentFactsBase> {
  kind: DocumentKind;
  /** The middle of the title: issuer + subject + 通知/函. */
  subject(facts: F): string;
  /** Words the body template may use besides those of `commonWords`. */
  words(facts: F): Record<string, unknown>;
  /** What the kind must say beside addressee, basis and contact, each with whether this paper says it. */
  elements(facts: F): Said[];
  samples: F[];
}
