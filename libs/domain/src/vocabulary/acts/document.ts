import { words } from '../words';
import type { PersonActTerms } from './terms';

/** The acts on an official document. */
export const DOCUMENT_ACTS = {
  'review-document': {
    on: 'document',
    words: words('审核通过', 'Review'),
    todo: words('审核文稿', 'Review draft'),
    late: 'red',
    dialog: true,
    played: true,
    events: ['document-reviewed'],
    routes: ['POST documents/:id/review'],
  },
  'return-document': {
    on: 'document',
    words: words('退回', 'Send back'),
    events: ['document-returned'],
    routes: ['POST documents/:id/return'],
  },
  'withdraw-document': {
    on: 'document',
    words: words('撤回拟稿', 'Withdraw the draft'),
    events: ['document-withdrawn'],
    routes: ['POST documents/:id/withdrawal'],
  },
  'mark-document': {
    on: 'document',
    words: words('登记公文要素', 'Mark'),
    events: ['document-marked'],
    routes: ['POST documents/:id/marks'],
  },
  'draft-paper': {
    on: 'plan',
    words: words('拟文', 'Draft a paper'),
    events: ['document-drafted'],
    routes: ['POST plans/:id/papers'],
  },
  'revise-document': {
    on: 'document',
    words: words('修改', 'Revise'),
    todo: words('修改文稿', 'Revise draft'),
    late: 'red',
    dialog: true,
    played: true,
    events: ['document-revised'],
    routes: ['POST documents/:id/revision'],
  },
  'sign-document': {
    on: 'document',
    words: words('签发', 'Sign'),
    todo: words('签发', 'Sign'),
    late: 'red',
    dialog: true,
    played: true,
    events: ['document-signed'],
    routes: ['POST documents/:id/signature'],
  },
  'receive-document': {
    on: 'document',
    words: words('签收', 'Receipt'),
    todo: words('签收', 'Receipt'),
    late: 'red',
    dialog: true,
    played: true,
    events: ['document-received'],
    routes: ['POST documents/:id/receipt'],
  },
} as const satisfies Record<string, PersonActTerms>;
