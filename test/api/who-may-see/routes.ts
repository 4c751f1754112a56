import { but, SYSTEM, type Person } from './people';

/** To whom the words of each group are told; `after`: once the papers are issued and the authority has decided. */
export const TOLD = {
  nobody: { before: [], after: [] },
  case: {
    before: ['office', 'secretary', 'coordinator'],
    after: ['office', 'secretary', 'coordinator', 'accused', 'acceptor'],
  },
  finding: both('office', 'secretary', 'coordinator'),
  findingInLifetime: both('office', 'secretary'),
  findingToWriteAbout: both('office', 'secretary'),
  work: both('office', 'secretary', 'coordinator', 'organization', 'accused', 'checker'),
  workInLifetime: both('office', 'secretary', 'organization'),
  contribution: both('office', 'secretary', 'coordinator', 'organization', 'accused', 'helper'),
  objection: both('office', 'secretary', 'coordinator', 'organization', 'helper'),
  objectionToDecide: both('coordinator'),
  restriction: {
    before: ['office', 'secretary', 'coordinator'],
    after: ['office', 'secretary', 'coordinator', 'town'],
  },
  scope: {
    before: ['office', 'secretary', 'coordinator'],
    after: but(...SYSTEM),
  },
  statement: both('office', 'secretary', 'organization', 'accused'),
  withheld: both('office', 'secretary', 'coordinator', 'organization', 'accused', 'helper'),
  onRequest: both(...but('reader', ...SYSTEM)),
  numbers: both(...but('reader', ...SYSTEM)),
  public: both(...but(...SYSTEM)),
  referral: both('office', 'secretary', 'organization'),
  referralFinding: both('office', 'secretary'),
  reconsideration: both('office', 'secretary', 'coordinator', 'organization', 'accused'),
  score: both('office', 'secretary', 'organization', 'accused'),
  selfAssessment: both('office', 'secretary', 'organization', 'accused', 'helper'), // who scores the group of the accused
  workListObjection: both('office', 'secretary', 'coordinator', 'organization', 'accused'),
  headline: both('office', 'secretary', 'coordinator', 'organization', 'accused', 'third'), // who gives it, who checks it
  draft: both('accused'),
  mail: both('office', 'secretary', 'coordinator', 'accused'),
  undelivered: both('office', 'secretary'),
  notification: both('accused'),
  absence: both('office', 'secretary', 'coordinator', 'organization', 'accused'),
  transfer: both('office', 'secretary', 'coordinator', 'organization', 'accused', 'third'),
  machine: both('office', 'secretary'),
} satisfies Record<string, { before: Person[]; after: Person[] }>;
export type Group = keyof typeof TOLD;

function both(...people: Person[]): { before: Person[]; after: Person[] } {
  return { before: people, after: people };
}

const CASE = ['finding', 'case-file', 'case-report', 'case-review', 'minutes', 'chair', 'place', 'hosts', 'guests'];
const PARTS_OF_CASE = ['problem', 'goal', 'measures', 'item-report', 'item-review', 'commitment', 'commitment-report'];
const WORK = [
  'report',
  'report-file',
  'returned',
  'request',
  'inspectors',
  'check-place',
  'check-findings',
  'check-file',
];

/**
 * Which words each route that answers a question may show at all, by group. A route that is missing here fails the spec: say
 * of a new one what of the planted words it shows, and to whom.
 */
export const ROUTES: Record<string, Partial<Record<Group, string[]>>> = {
  '/api/plans': {},
  '/api/plans/{id}': {},
  '/api/plans/{id}/source': {},
  '/api/plans/{id}/start': {},
  '/api/plans/{id}/doubts': {},
  '/api/plans/{id}/corrections': {},
  '/api/plans/{id}/annotated': {},
  '/api/plans/{id}/difference': {},
  '/api/plans/{id}/policy': {},
  '/api/plans/{id}/policy/ladders': {},
  '/api/plans/{id}/board': {},
  '/api/plans/{id}/statistics': {},
  '/api/plans/{id}/statistics/duties': {},
  '/api/plans/{id}/timeline': {},
  '/api/plans/{id}/clauses/{number}': {
    case: [...CASE, ...PARTS_OF_CASE],
    work: [...WORK, 'note'],
    contribution: ['contribution', 'contribution-file'],
    objection: ['objection'],
  },
  '/api/obligations/{id}/fulfillable': {},
  '/api/plans/{id}/ledger': { work: ['note'] },
  '/api/plans/{id}/forecast': {},
  '/api/bodies/{id}/arrangements': {},
  '/api/plans/{id}/spot-checks': {},
  '/api/spot-checks/{id}/candidates': {},
  '/api/plans/{id}/chain': {},
  '/api/plans/{id}/chain/coverage': {},
  '/api/plans/{id}/chain/verification': {},
  '/api/plans/{id}/documents': {},
  '/api/plans/{id}/papers': { findingToWriteAbout: ['finding'] },
  '/api/documents/{id}': { case: ['finding'] },
  '/api/documents/{id}/pdf': { case: ['pdf'] },
  '/api/documents/{id}/draft': {},
  '/api/plans/{id}/documents/print': {},
  '/api/plans/{id}/cases': { case: [...CASE, ...PARTS_OF_CASE] },
  '/api/cases/{id}': { case: [...CASE, ...PARTS_OF_CASE] },
  '/api/evidence/{id}': {
    work: ['report-bytes', 'check-bytes'],
    contribution: ['contribution-bytes'],
    case: ['case-bytes'],
  },
  '/api/plans/{id}/findings': { finding: ['finding', 'finding-file'], referralFinding: ['lead', 'lead-file'] },
  '/api/plans/{id}/findings/{findingId}/evidence/{sha256}': {
    finding: ['finding-bytes'],
    referralFinding: ['lead-bytes'],
  },
  '/api/plans/{id}/finding-bodies': {},
  '/api/plans/{id}/referrals': { referral: ['lead', 'lead-file'] },
  '/api/referrals/{id}/evidence': { referral: ['lead-file'] },
  '/api/referrals/{id}/evidence/{evidenceId}': { referral: ['lead-bytes'] },
  '/api/plans/{id}/restrictions': {
    restriction: ['situation', 'requirements', 'supervision', 'site-findings'],
    scope: ['scope'],
  },
  '/api/plans/{id}/statements': { statement: ['statement', 'statement-file'] },
  '/api/statements/{id}/evidence/{nth}': { statement: ['statement-bytes'] },
  '/api/clauses/{id}/registers': {},
  '/api/registers/{id}': { withheld: ['withheld'], onRequest: ['on-request'], public: ['public'] },
  '/api/registers/{id}/entries': { withheld: ['withheld'], onRequest: ['on-request'], public: ['public'] },
  '/api/plans/{id}/reconsiderations': { reconsideration: ['asked', 'upheld'] },
  '/api/plans/{id}/assessments': { score: ['points-given', 'score-decided', 'upheld'] }, // of the own score
  '/api/plans/{id}/if-done': {},
  '/api/plans/{id}/assessment-schemes': {},
  '/api/plans/{id}/headline-indicators': { headline: ['headline-basis'] },
  '/api/plans/{id}/work-lists': {},
  '/api/plans/{id}/work-lists/{year}': { workListObjection: ['work-list-objection', 'work-list-answer'] },
  '/api/assessments/{id}/year': {
    score: ['points-given', 'score-decided', 'score-objection'],
    selfAssessment: ['self-assessment'],
  },
  '/api/assessments/{id}/sheet': {},
  '/api/assessments/{id}/publication': {}, // places and grades, no reasons
  '/api/assessments/{id}/cadre-section': {}, // 403 for all but the organization department
  '/api/plans/{id}/lifetime': {
    findingInLifetime: ['finding'],
    workInLifetime: ['returned', 'request', 'note'],
  },
  '/api/bodies': {},
  '/api/bodies/{id}': { absence: ['absence'], numbers: ['address'] },
  '/api/bodies/{id}/duties': {},
  '/api/authority-entries': {},
  '/api/transfers': { transfer: ['transfer'] },
  '/api/search': { work: ['report'], contribution: ['contribution'] },
  // With the reason of whoever sent back what the body itself has reported.
  '/api/inbox': { notification: ['notification', 'returned'], objectionToDecide: ['objection'] },
  '/api/inbox/agenda': { objectionToDecide: ['objection'] },
  '/api/inbox/count': {},
  '/api/inbox/notifications': { notification: ['notification', 'returned'] },
  '/api/mails': { mail: ['mail'] },
  '/api/deliveries/undelivered': { undelivered: ['undelivered'] },
  '/api/deliveries/rules': {},
  '/api/deliveries/burden': {},
  '/api/account/feeds': {},
  '/api/account/identities': {},
  '/api/feeds/calendar.ics': {},
  '/api/account/contacts': {},
  '/api/account/contacts/tests/{id}': {},
  '/api/drafts/{formKey}': { draft: ['draft'] },
  '/api/alarms': { machine: ['alarm'] },
  '/api/accounts': {},
  '/api/accounts/{id}/sessions': {},
  '/api/accounts/{id}/identities': {},
  '/api/account/sessions': {},
  '/api/security-events': {},
  '/api/security-events/export': {},
};
/** What tells a person of itself, and what is open to all. */
export const OF_NO_MATTER = /^\/api\/(session|health|live|ready|demo|openapi)/;
