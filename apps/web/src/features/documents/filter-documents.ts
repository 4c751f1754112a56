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
