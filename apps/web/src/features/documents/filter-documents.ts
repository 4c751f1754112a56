import { DOCUMENT_KINDS } from '@app/domain/vocabulary';
import type { DocumentListItem } from '../../api/types';

export interface DocumentFilter {
  kind: DocumentListItem['kind'] | null;
  state: DocumentListItem['state'] | null;
  words: string;
}

type Listed = Pick<DocumentListItem, 'kind' | 'state' | 'title' | 'number' | 'addressee'>;

export function filterDocuments<D extends Listed>(
  documents: readonly D[],
  { kind, state, words }: DocumentFilter,
): D[] {
  const wanted = words.trim().toLowerCase();
  return documents.filter(
    (paper) =>
      (kind === null || paper.kind === kind) &&
      (state === null || paper.state === state) &&
      [paper.title, paper.number, paper.addressee].join(' ').toLowerCase().includes(wanted),
  );
}

const STATES: readonly DocumentListItem['state'][] = [
  'draft',
  'returned',
  'reviewed',
  'withdrawn',
  'signed',
  'issued',
  'received',
];

/** The filter an address holds; what is none is left out. */
export function filterIn(params: URLSearchParams): DocumentFilter {
  const kind = params.get('kind') ?? '';
  return {
    kind: kind in DOCUMENT_KINDS ? (kind as DocumentListItem['kind']) : null,
    state: STATES.find((state) => state === params.get('state')) ?? null,
    words: params.get('q') ?? '',
  };
}

/** The address of a filter, with the document that is open. */
export function paramsOf({ kind, state, words: q }: DocumentFilter, document: string | null): Record<string, string> {
  const set = Object.entries({ kind, state, q, document });
  return Object.fromEntries(set.filter((entry): entry is [string, string] => Boolean(entry[1])));
}
