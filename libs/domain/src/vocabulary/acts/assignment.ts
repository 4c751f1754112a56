import { words } from '../words';
import type { PersonActTerms } from './terms';

/** The acts on what was given to a body. */
export const ASSIGNMENT_ACTS = {
  'acknowledge-assignments': {
    on: 'assignment',
    words: words('签收任务', 'Acknowledge'),
    todo: words('签收任务', 'Acknowledge'),
    late: 'yellow',
    dialog: true,
    played: true,
    events: ['assignment-acknowledged'],
    routes: ['POST plans/:id/acknowledgement'],
  },
  'object-to-assignment': {
    on: 'assignment',
    words: words('提出异议', 'Object'),
    dialog: true,
    played: true,
    events: ['assignment-objected'],
    routes: ['POST assignments/:id/objection'],
  },
  'decide-objection': {
    on: 'assignment',
    words: words('裁定异议', 'Decide'),
    todo: words('裁定异议', 'Decide objection'),
    late: 'red',
    dialog: true,
    played: true,
    events: ['assignment-kept', 'assignment-transferred'],
    routes: ['POST assignments/:id/decision'],
  },
} as const satisfies Record<string, PersonActTerms>;
