import fc from 'fast-check';
import type { Standing } from '@app/domain/bodies';
import { awaits, expectsReceipt, UNSIGNED, type DocumentKind } from '@app/domain/escalation';
import { DOCUMENT_KIND_IDS, type AccountRole, type TodoAct } from '@app/domain/vocabulary';
import type { Actor } from '../actor';
import * as policies from '../policies';
import { isFor, keyOf, withSoundDates, type TodoDraft } from './todo-draft';
import { todosOfCase, type CaseInView } from './todos-of-case';
import { todosOfObligation, type ObligationInView } from './todos-of-obligation';
import { todosOfDocument, todosOfObjection, type DocumentInView } from './todos-of-others';

const [OFFICE, COORDINATOR, ORGANIZATION, TOWN, FORESTRY, FINANCE] = [1, 2, 3, 4, 5, 6];
const NAMES: Record<number, string> = {
  [OFFICE]: '县政府办',
  [COORDINATOR]: '县国土环保局',
  [ORGANIZATION]: '县委组织部',
  [TOWN]: '三江镇',
  [FORESTRY]: '县林业局',
  [FINANCE]: '县财政局',
};
const BODIES = Object.keys(NAMES).map(Number);
const ROLE_OF: Record<number, AccountRole> = {
  [OFFICE]: 'county-office',
  [COORDINATOR]: 'coordinator',
  [ORGANIZATION]: 'organization',
  [TOWN]: 'town',
};
const OFFICES = {
  coordinator: NAMES[COORDINATOR],
  coordinatorId: COORDINATOR,
  countyOfficeId: OFFICE,
  organizationId: ORGANIZATION,
};
const STANDINGS: (Standing | undefined)[] = ['head', 'away', 'acting', 'deputy', 'staff', 'operator', undefined];

/** Everybody there is: the persons of each body in every post, and those who belong to none. */
const EVERYBODY: Actor[] = [
  ...BODIES.flatMap((bodyId) =>
    STANDINGS.map((standing) => ({
      ...{ accountId: null, name: '某某', post: '', role: ROLE_OF[bodyId] ?? ('department' as const) },
      ...{ bodyId, body: NAMES[bodyId], standing },
    })),
  ),
  ...(['reader', 'administrator', 'auditor'] as const).map((role) => ({
    ...{ accountId: null, name: '某某', post: '', role, bodyId: null, body: null },
  })),
];

/** For each act, whom its rows reach and whom its rule permits; the two are to be the same. */
function hold(todos: readonly TodoDraft[], rules: Partial<Record<TodoAct, (actor: Actor) => boolean>>): void {
  expect(new Set(todos.map(keyOf)).size).toBe(todos.length);
  expect(todos.map(({ act }) => act).filter((act) => !(act in rules))).toEqual([]);
  for (const [act, may] of Object.entries(rules)) {
    const reached = EVERYBODY.filter((actor) => todos.some((todo) => todo.act === act && isFor(actor, todo)));
    const names = (actors: Actor[]) => actors.map(({ role, bodyId, standing }) => `${role} ${bodyId} ${standing}`);
    expect([act, ...names(reached)]).toEqual([act, ...names(EVERYBODY.filter(may))]);
  }
}

const body = fc.constantFrom(...BODIES);
const DAY = '2026-11-30';
const asked = { askedOn: DAY, decideBy: '2026-12-07', decideRule: null, deciderId: null };

describe('what waits for whom is what the permissions say', () => {
  const obligations = fc
    .record({
      owners: fc.uniqueArray(body, { minLength: 1, maxLength: 3 }),
      leadIds: fc.uniqueArray(body, { maxLength: 2 }),
      filledIn: body,
      stage: fc.constantFrom('open', 'inside', 'unsigned', 'submitted', 'suspended', 'accepted'),
      signed: fc.uniqueArray(body, { maxLength: 3 }),
      headSignIds: fc.uniqueArray(body, { maxLength: 3 }),
      request: fc.option(fc.record({ deciderId: fc.option(body) })),
      checker: fc.option(body),
    })
    .map(({ owners, leadIds, stage, filledIn, signed, headSignIds, request, checker }): ObligationInView => ({
      ...{ id: 1, planId: 1, clauseId: 1, today: DAY, dueOn: DAY, dueFrom: null, dueRule: null, leadIds, headSignIds },
      state: stage === 'unsigned' || stage === 'inside' ? 'open' : (stage as ObligationInView['state']),
      owners: owners.map((id) => ({ id, name: NAMES[id] })),
      report:
        stage === 'inside'
          ? { id: 9, state: 'awaiting-release', bodyId: filledIn, signedIds: [], submittedOn: null }
          : stage === 'unsigned'
            ? { id: 9, state: 'awaiting-signatures', bodyId: filledIn, signedIds: signed, submittedOn: null }
            : stage === 'submitted'
              ? { id: 9, state: 'submitted', bodyId: filledIn, signedIds: signed, submittedOn: DAY }
              : null,
      requests: request ? [{ ...asked, ...request }] : [],
      checks: checker === null ? [] : [{ bodyId: checker, checkBy: null, drawnOn: null }],
    }));

  it('for an obligation, whoever owns it, leads and checks', () =>
    fc.assert(
      fc.property(obligations, (one) => {
        const ownerIds = one.owners.map(({ id }) => id);
        const owners = { ids: ownerIds, names: one.owners.map(({ name }) => name) };
        const reviewer = policies.reviewerOf(owners, one.leadIds, OFFICES.coordinator);
        const facts = { state: one.state, ownerIds, reviewer, leadIds: one.leadIds };
        const { report } = one;
        const signing = {
          ...facts,
          signedIds: report?.signedIds ?? [],
          headSignIds: one.headSignIds,
          waiting: report?.state === 'awaiting-signatures',
        };
        const todos = todosOfObligation(one, OFFICES);
        const checks = todos.filter(({ act }) => act === 'site-check');
        hold(
          todos.filter(({ act }) => act !== 'site-check'),
          {
            'submit-report': (actor) => policies.maySubmitReport(actor, { ...facts, reportPending: report !== null }),
            'release-report': (actor) =>
              policies.mayReleaseReport(actor, {
                ...facts,
                filedById: report?.bodyId ?? null,
                waiting: report?.state === 'awaiting-release',
              }),
            'sign-report': (actor) => policies.maySignReport(actor, signing),
            'review-report': (actor) => report?.state === 'submitted' && policies.mayReviewReport(actor, facts),
            'decide-request': (actor) =>
              policies.mayDecideRequest(actor, {
                ...facts,
                requestPending: one.requests.length > 0,
                deciderId: one.requests[0]?.deciderId ?? null,
              }),
          },
        );
        // Those who run the plan may check without being asked; who is asked may, and somebody is unless all are owners.
        const checkerId = one.checks[0]?.bodyId ?? null;
        for (const actor of EVERYBODY.filter((each) => checks.some((todo) => isFor(each, todo))))
          expect(policies.mayRecordSiteCheck(actor, { ownerIds, checkerId })).toBe(true);
        expect(checks).toHaveLength(
          checkerId === null || (ownerIds.includes(checkerId) && ownerIds.includes(OFFICE)) ? 0 : 1,
        );
      }),
    ));

  const cases = fc
    .record({
      kind: fc.constantFrom('rectification' as const, 'interview' as const, 'warning' as const),
      state: fc.constantFrom('drafting' as const, 'running' as const, 'reported' as const, 'closed' as const),
      bodyId: body,
      heldOn: fc.option(fc.constant(DAY)),
      closingProposed: fc.boolean(),
      plan: fc.option(fc.constantFrom('awaited' as const, 'filed' as const, 'returned' as const, 'agreed' as const)),
      items: fc.array(
        fc.record({
          state: fc.constantFrom('open' as const, 'reported' as const, 'accepted' as const),
          bodyId: body,
          acceptorId: body,
        }),
        { maxLength: 3 },
      ),
      extension: fc.boolean(),
    })
    .map(({ plan, items, extension, ...one }): CaseInView => ({
      ...{ id: 1, planId: 1, clauseId: null, obligationId: null, today: DAY, body: NAMES[one.bodyId], finding: null },
      ...{ limitOn: DAY, limitFrom: null, limitRule: null, document: null, ...one },
      plan: plan && { state: plan, dueOn: DAY, dueFrom: null, dueRule: null },
      items: items.map((item, nth) => ({ ...item, limitOn: `2027-01-0${nth + 1}` })),
      extensions: extension ? [asked] : [],
    }));

  it('for a case, its plan, its items and its limit', () =>
    fc.assert(
      fc.property(cases, (one) => {
        const { kind, state, bodyId, heldOn, closingProposed } = one;
        const facts = { kind, state, bodyId, heldOn, closingProposed };
        const planFacts = { ...facts, plan: one.plan?.state ?? null, extensionPending: one.extensions.length > 0 };
        const items = one.items.map((item) => ({
          ...planFacts,
          item: { ...item, acceptorId: policies.ableAcceptor(item.acceptorId, item.bodyId, bodyId) },
        }));
        const carriedOut =
          (one.plan === null || one.plan.state === 'agreed') && one.items.every((item) => item.state === 'accepted');
        hold(todosOfCase(one, OFFICES), {
          'close-case': (actor) => policies.mayDecideClosing(actor, facts),
          'review-case': (actor) => policies.mayReviewCase(actor, facts),
          'record-interview': (actor) => policies.mayRecordInterview(actor, facts),
          'report-on-case': (actor) => carriedOut && policies.mayReportOnCase(actor, facts),
          'file-plan': (actor) => policies.mayFilePlan(actor, planFacts),
          'review-plan': (actor) => policies.mayReviewPlan(actor, planFacts),
          'decide-case-extension': (actor) => policies.mayDecideCaseExtension(actor, planFacts),
          'report-on-item': (actor) => items.some((item) => policies.mayReportOnItem(actor, item)),
          'review-item': (actor) => items.some((item) => policies.mayReviewItem(actor, item)),
        });
      }),
    ));

  const documents = fc.record({
    kind: fc.constantFrom<DocumentKind>(
      ...DOCUMENT_KIND_IDS.filter((kind): kind is DocumentKind => kind !== 'assessment-result'),
    ),
    state: fc.constantFrom(
      ...UNSIGNED,
      'signed' as const,
      'issued' as const,
      'received' as const,
      'withdrawn' as const,
    ),
    addresseeId: body,
    signingBodyId: fc.option(body),
    ofReferral: fc.boolean(),
    concernedId: fc.option(body),
    reviewRequired: fc.boolean(),
  });

  it('for a document, but for which person of the office signs', () =>
    fc.assert(
      fc.property(documents, ({ reviewRequired, ...one }) => {
        const terms = { reviewRequired } as Parameters<typeof todosOfDocument>[2];
        const document: DocumentInView = {
          ...{ id: 1, planId: 1, clauseId: null, caseId: null, today: DAY, waitingSince: DAY, issuedOn: DAY },
          ...one,
        };
        const referredId = one.ofReferral ? FINANCE : null;
        const { state, concernedId, addresseeId, signingBodyId } = one;
        hold(todosOfDocument(document, OFFICES, terms), {
          'review-document': (actor) => policies.mayReviewDocument(actor, { state, terms }),
          'sign-document': (actor) =>
            policies.maySignDocument(actor, { state, signingBodyId }) && awaits(state, terms) === 'signature',
          'revise-document': (actor) => policies.mayReviseDocument(actor, { state, referredId, concernedId }),
          'receive-document': (actor) =>
            !one.ofReferral && expectsReceipt(one.kind) && policies.mayReceive(actor, { state, addresseeId }),
        });
      }),
    ));

  it('without a date that nobody can have meant, so that such a row stops nobody', () => {
    const [todo] = todosOfObligation(
      {
        ...{ id: 1, planId: 1, clauseId: 1, today: DAY, state: 'open', dueOn: '9999-12-31', dueFrom: '0001-01-01' },
        ...{
          dueRule: null,
          owners: [{ id: FORESTRY, name: NAMES[FORESTRY] }],
          leadIds: [],
          headSignIds: [],
          report: null,
        },
        ...{ requests: [], checks: [] },
      },
      OFFICES,
    );
    expect(withSoundDates(todo, DAY)).toMatchObject({ dueOn: null, dueFrom: null, since: DAY });
    const sound = { ...todo, dueOn: '2027-01-04', dueFrom: DAY };
    expect(withSoundDates(sound, DAY)).toEqual(sound);
  });

  it.each(BODIES)('for an objection of body %i', (bodyId) => {
    const one = { id: 1, planId: 1, clauseId: 1, bodyId, body: NAMES[bodyId], objection: '不属本局职责' };
    const decider = policies.reviewerRole([NAMES[bodyId]], OFFICES.coordinator);
    hold(todosOfObjection({ ...one, objectedOn: DAY, decideBy: null, decideRule: null }, OFFICES), {
      'decide-objection': (actor) => policies.mayDecideObjection(actor, { state: 'objected', bodyId, decider }),
    });
  });
});
