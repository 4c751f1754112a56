/** Something that was found, and where it is. */
export class FoundView {
  kind: 'clause' | 'body' | 'document' | 'case' | 'report';
  id: number;
  /** Null where it belongs to no plan. */
  planId: number | null;
  planTitle: string | null;
  clauseNumber: number | null;
  title: string;
  /** The words around what was looked for; null where the title has them. */
  snippet: string | null;
  /** The kind of a document or a case, as their own pages have it. */
  sort: string | null;
  on: string | null;
}

export class SearchView {
  found: FoundView[];
}
