import { words } from '../words';
import type { PersonActTerms } from './terms';

/** The acts on a restriction of approvals, a referral and a reconsideration. */
export const ACCOUNTABILITY_ACTS = {
  'record-authority': {
    on: 'restriction',
    words: words('登记有权机关决定', 'Record the decision'),
    events: ['restriction-restrict', 'restriction-refuse', 'restriction-extend', 'restriction-lift'],
    routes: ['POST restrictions/:id/decision'],
  },
  'check-restriction': {
    on: 'restriction',
    words: words('现场核查', 'Check on site'),
    events: ['restriction-checked'],
    routes: ['POST restrictions/:id/check'],
  },
  'move-referral': {
    on: 'referral',
    words: words('办理移送', 'Move on'),
    events: ['referral-approved', 'referral-declined', 'referral-handed-over', 'referral-answered', 'referral-closed'],
    routes: [
      'POST referrals/:id/decision',
      'POST referrals/:id/handover',
      'POST referrals/:id/answer',
      'POST referrals/:id/closure',
    ],
  },
  'ask-reconsideration': {
    on: 'reconsideration',
    words: words('申请复核', 'Ask for a reconsideration'),
    events: ['reconsideration-filed'],
    routes: ['POST documents/:id/reconsideration', 'POST assessments/:id/reconsideration'],
  },
  'decide-reconsideration': {
    on: 'reconsideration',
    words: words('作出复核决定', 'Decide'),
    events: ['reconsideration-upheld', 'reconsideration-changed', 'reconsideration-revoked'],
    routes: ['POST reconsiderations/:id/decision'],
  },
} as const satisfies Record<string, PersonActTerms>;
