import type { Standing } from '@app/domain/bodies';
import * as policies from './policies';
import { postMay } from './posts';
import { aCase, anActor, anItem, MINE, ROLES, STATES, THEIRS } from './testing/actors-and-items';
import { ACCOUNTABILITY_ROWS } from './testing/rows/accountability';
import { ASSESSMENT_ROWS } from './testing/rows/assessment';
import { BODIES_ROWS } from './testing/rows/bodies';
import { CASE_ROWS } from './testing/rows/case';
import { DOCUMENT_ROWS } from './testing/rows/document';
import { OBLIGATION_ROWS } from './testing/rows/obligation';
import { PLAN_ROWS } from './testing/rows/plan';
import type { Row } from './testing/rows/row';

/** Every rule of `policies.ts` by its name. */
const RULES = (Object.keys(policies) as (keyof typeof policies)[]).filter((name) => /^may[A-Z]/.test(name));

/** The matrix: every act, on an item that is at the right stage for it. */
const MATRIX: Row[] = [
  ...PLAN_ROWS,
  ...OBLIGATION_ROWS,
  ...DOCUMENT_ROWS,
  ...CASE_ROWS,
  ...ACCOUNTABILITY_ROWS,
  ...ASSESSMENT_ROWS,
  ...BODIES_ROWS,
];

/** Acts that the county office or the organization department takes, by how far they reach; every post is tried. */
const DECIDED = [
  'review a report in place of the coordinating body',
  'take over a rectification',
  'check a rectification plan',
  'decide about a later limit of an order',
  'accept an item in the place of an acceptor that no longer can',
  'accept an item as the acceptor that its plan names',
  'lift an order',
  'verify what was promised in an interview',
  'record what the authority decided',
  'record a leader’s instruction',
  'decide a referral',
  'decide a reconsideration of a document',
  'decide a reconsideration of the result of a year',
  'announce the scheme of a year',
  'decide a work list',
  'answer an objection of the coordinating body to a work list',
  'decide an objection to a score',
  'sign an assessment',
  'publish the result of a year',
  'take back a planned change of bodies',
  'decide whose the duties are',
  'check a headline figure, as the body named for it',
];
const INSTALLED = [
  'confirm a plan',
  'take over a later version of a plan',
  'move a plan to another version of the ladders',
  'install holidays',
  'carry out what was entered and confirmed about bodies and offices',
];
/** Acts of the head of a body, or of whoever acts for the head. */
const HEADED = ['file a self-assessment', 'object to a work list'];
/** Acts of the head of a body; the county office takes them for every body by the posts that install. */
const HEADED_OR_INSTALLED = ['say who is in a body and how they are reached'];
/** Acts of the organization department as any other body. */
const ASKS_NO_POST = ['accept an item as the acceptor that its plan names'];

describe('three persons of one office are not one', () => {
  const POSTS_THERE: Standing[] = ['head', 'away', 'acting', 'deputy', 'staff', 'operator'];
  const OFFICES = ['county-office', 'organization'] as const;
  const byPost = (row: Row) =>
    OFFICES.map((role) =>
      POSTS_THERE.filter((standing) => [MINE, THEIRS].some((bodyId) => row.may(anActor(role, { standing }), bodyId))),
    );

  it.each(MATRIX)('$act', (row) => {
    const heads = OFFICES.map((role) => [MINE, THEIRS].some((bodyId) => row.may(anActor(role), bodyId)));
    const deciding: Standing[] = ['head', 'away', 'acting', 'deputy'];
    const reach = DECIDED.includes(row.act)
      ? deciding
      : INSTALLED.includes(row.act)
        ? [...deciding, 'operator']
        : HEADED.includes(row.act)
          ? ['head', 'away', 'acting']
          : POSTS_THERE;
    const expected = OFFICES.map((role, nth) => {
      if (!heads[nth]) return [];
      if (HEADED_OR_INSTALLED.includes(row.act)) {
        return role === 'organization' ? ['head', 'away', 'acting'] : [...deciding, 'operator'];
      }
      return role === 'organization' && ASKS_NO_POST.includes(row.act) ? POSTS_THERE : reach;
    });
    expect(byPost(row)).toEqual(expected);
  });

  it('and somebody whose post is not known is staff', () => {
    expect(postMay({}, 'decide')).toBe(false);
    expect(postMay({}, 'handle')).toBe(true);
  });
});

describe('who may do what', () => {
  it.each(MATRIX)('$act: of the own body $own, of another $others', ({ may, own, others }) => {
    const allowed = (bodyId: number) => ROLES.filter((role) => may(anActor(role), bodyId)).sort();
    expect(allowed(MINE)).toEqual([...own].sort());
    expect(allowed(THEIRS)).toEqual([...others].sort());
  });

  it('the matrix has a row for every rule', () => {
    const used = new Set(
      MATRIX.flatMap(({ may }) =>
        RULES.filter((rule) => may === policies[rule] || new RegExp(`\\b${rule}\\b`).test(may.toString())),
      ),
    );
    expect(RULES.filter((rule) => !used.has(rule))).toEqual([]);
  });

  it('a reader may do nothing at all', () => {
    const acts = MATRIX.filter(({ may }) => [MINE, THEIRS].some((bodyId) => may(anActor('reader'), bodyId)));
    expect(acts.map(({ act }) => act)).toEqual([]);
  });

  it.each([
    ['administrator', policies.mayManageAccounts.name],
    ['auditor', policies.mayReadSecurityLog.name],
  ] as const)('an %s does one thing and nothing else', (role, only) => {
    const acts = MATRIX.filter(({ may }) => [MINE, THEIRS].some((bodyId) => may(anActor(role), bodyId)));
    const rules = acts.map(({ may }) => may.toString() + may.name);
    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules) expect(rule).toContain(only.slice(0, 'mayManageAccount'.length));
  });

  it('nobody closes its own item, in whatever role and though it owns it together with others', () => {
    for (const role of ROLES) {
      for (const reviewer of ['coordinator', 'county-office', 'lead'] as const) {
        for (const ownerIds of [[MINE], [THEIRS, MINE], [MINE, THEIRS]]) {
          const actor = anActor(role, { bodyId: MINE });
          for (const state of STATES) {
            const facts = { state, ownerIds, reviewer, leadIds: ownerIds, requestPending: true, deciderId: MINE };
            const closing = [
              policies.mayReviewReport,
              policies.mayDecideRequest,
              policies.mayResume,
              policies.mayReopen,
            ].map((may) => may(actor, facts));
            const out = (['not-done', 'not-applicable'] as const).map((outcome) =>
              policies.mayCloseOut(actor, facts, outcome),
            );
            expect({ role, state, closing: [...closing, ...out] }).toEqual({
              role,
              state,
              closing: Array(6).fill(false),
            });
          }
        }
      }
      for (const kind of ['rectification', 'interview'] as const) {
        const reported = aCase(MINE, { kind, state: 'reported', heldOn: '2018-10-08' });
        expect(policies.mayReviewCase(anActor(role, { bodyId: MINE }), reported)).toBe(false);
      }
      for (const [under, doer] of [
        [MINE, MINE],
        [MINE, THEIRS],
        [THEIRS, MINE],
      ]) {
        const item = anItem(doer, { acceptorId: MINE });
        expect(policies.mayReviewItem(anActor(role, { bodyId: MINE }), { ...item, bodyId: under })).toBe(false);
      }
    }
  });
});
