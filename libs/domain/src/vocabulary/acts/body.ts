import { words } from '../words';
import type { PersonActTerms } from './terms';

/** The acts on bodies and who holds which office. */
export const BODY_ACTS = {
  'settle-transfer': {
    on: 'transfer',
    words: words('办理划转', 'Settle'),
    events: ['transfer-changed', 'transfer-disputed', 'duty-transferred'],
    routes: ['POST plans/:id/transfers/settlement'],
  },
  'enter-authority': {
    on: 'body',
    words: words('登记职权变动', 'Enter'),
    events: ['authority-entered'],
    routes: [
      'POST bodies',
      'POST reorganisations',
      'POST plans/:id/transfers',
      'POST bodies/:id/office-holders',
      'POST bodies/:id/authority-posts',
      'POST bodies/:id/substitutions',
      'POST authority-entries/:id/correction',
    ],
  },
  'confirm-entry': {
    on: 'entry',
    words: words('核准', 'Confirm'),
    todo: words('核准', 'Confirm'),
    late: 'blue',
    events: ['authority-confirmed', 'authority-refused'],
    routes: ['POST authority-entries/:id/confirmation', 'POST authority-entries/:id/refusal'],
  },
  'end-entry': {
    on: 'entry',
    words: words('终止', 'End'),
    events: ['authority-ended'],
    routes: ['POST authority-entries/:id/end'],
  },
  'tend-persons': {
    on: 'body',
    words: words('登记人员', 'Persons'),
    events: ['post-entered', 'post-ended', 'person-reached'],
    routes: ['POST bodies/:id/posts', 'POST posts/:id/end', 'PUT bodies/:id/persons'],
  },
  'arrange-work': {
    on: 'body',
    words: words('内部办理安排', 'Arrange work inside the body'),
    events: ['release-arranged', 'stand-in-named', 'stand-in-ended'],
    routes: ['PUT bodies/:id/release', 'POST bodies/:id/stand-ins', 'POST stand-ins/:id/end'],
  },
  'withdraw-change': {
    on: 'body',
    words: words('撤回预定', 'Withdraw'),
    events: ['reorganisation-withdrawn'],
    routes: ['POST planned-reorganisations/:id/withdrawal'],
  },
} as const satisfies Record<string, PersonActTerms>;
