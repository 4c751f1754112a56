import { OBLIGATION_LIFECYCLE, type ObligationState } from '@app/domain/clause';
import type { AccountRole } from '@app/persistence';
import type { Actor } from '../actor';
import {
  mayAdoptPolicy,
  mayCloseOut,
  mayConfirmPlan,
  mayDrawSpotChecks,
  mayDecideClosing,
  mayDecideRequest,
  mayImportPlan,
  mayReceive,
  mayRecordFinding,
  mayReopen,
  mayRequestChange,
  mayRequestContribution,
  mayResume,
  mayRecordInterview,
  mayRecordSiteCheck,
  mayReportOnCase,
  mayReviewCase,
  mayReviewReport,
  maySetTarget,
  maySignAssessment,
  maySignDocument,
  maySignReport,
  maySubmitReport,
  must,
  reviewerOf,
  reviewerRole,
  type CaseFacts,
  type ObligationFacts,
  type ReviewFacts,
  type Reviewer,
} from './policies';

/** Every role there is; a new one does not compile until the tables below say what it may do. */
const EVERY_ROLE: Record<AccountRole, true> = {
  'county-office': true,
  coordinator: true,
  organization: true,
  department: true,
  town: true,
  reader: true,
};
const ROLES = Object.keys(EVERY_ROLE) as AccountRole[];

const STATES = Object.keys(OBLIGATION_LIFECYCLE) as ObligationState[];

const MINE = 7;
const THEIRS = 8;

/** Somebody of a role; a reader belongs to no body. */
const anActor = (role: AccountRole, facts: Partial<Actor> = {}): Actor => ({
  accountId: 1,
  name: '某某',
  post: '主任',
  role,
  bodyId: role === 'reader' ? null : MINE,
  body: role === 'reader' ? null : '县乙局',
  ...facts,
});

const obligation = (ownerId: number, state: ObligationFacts['state'] = 'open') => ({ state, ownerIds: [ownerId] });
/** An obligation and who checks it; what is owed to a lead is owed to another body than the owner. */
const checked = (ownerId: number, state: ObligationState, reviewer: Reviewer): ReviewFacts => ({
  ...obligation(ownerId, state),
  reviewer,
  leadIds: [ownerId === MINE ? THEIRS : MINE],
});
const aCase = (bodyId: number, facts: Partial<CaseFacts> = {}): CaseFacts => ({
  kind: 'rectification',
  state: 'running',
  bodyId,
  heldOn: null,
  closingProposed: false,
  ...facts,
});

const EVERYBODY_WITH_A_BODY: AccountRole[] = ['county-office', 'coordinator', 'organization', 'department', 'town'];
const NOBODY: AccountRole[] = [];

interface Row {
  act: string;
  may(actor: Actor, bodyId: number): boolean;
  /** Who may where the item is of their own body, and where it is another body's. */
  own: AccountRole[];
  others: AccountRole[];
}

/** The matrix: every act, on an item that is at the right stage for it. */
const MATRIX: Row[] = [
  {
    act: 'import a plan',
    may: mayImportPlan,
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'confirm a plan',
    may: mayConfirmPlan,
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'report on an obligation',
    may: (actor, bodyId) => maySubmitReport(actor, { ...obligation(bodyId), reportPending: false }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'sign a joint report',
    may: (actor, bodyId) => maySignReport(actor, { ...obligation(bodyId), signedIds: [], waiting: true }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'review a report as coordinating body',
    may: (actor, bodyId) => mayReviewReport(actor, checked(bodyId, 'submitted', 'coordinator')),
    own: NOBODY,
    others: ['coordinator'],
  },
  {
    act: 'review a report in place of the coordinating body',
    may: (actor, bodyId) => mayReviewReport(actor, checked(bodyId, 'submitted', 'county-office')),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'check what is owed to the lead',
    may: (actor, bodyId) => mayReviewReport(actor, checked(bodyId, 'submitted', 'lead')),
    own: NOBODY,
    others: EVERYBODY_WITH_A_BODY,
  },
  {
    act: 'ask for an extension',
    may: (actor, bodyId) => mayRequestChange(actor, { ...obligation(bodyId), requestPending: false }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'ask another body to contribute',
    may: (actor, bodyId) => mayRequestContribution(actor, checked(bodyId, 'open', 'coordinator')),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'pass on what is owed to the lead',
    may: (actor, bodyId) => mayRequestContribution(actor, checked(bodyId, 'open', 'lead')),
    own: NOBODY,
    others: NOBODY,
  },
  {
    act: 'decide a request',
    may: (actor, bodyId) =>
      mayDecideRequest(actor, { ...checked(bodyId, 'open', 'coordinator'), requestPending: true }),
    own: NOBODY,
    others: ['coordinator'],
  },
  {
    act: 'resume what was suspended',
    may: (actor, bodyId) => mayResume(actor, checked(bodyId, 'suspended', 'coordinator')),
    own: NOBODY,
    others: ['coordinator'],
  },
  {
    act: 'close out',
    may: (actor, bodyId) => mayCloseOut(actor, checked(bodyId, 'open', 'coordinator'), 'not-done'),
    own: NOBODY,
    others: ['coordinator'],
  },
  {
    act: 'reopen',
    may: (actor, bodyId) => mayReopen(actor, checked(bodyId, 'accepted', 'coordinator')),
    own: NOBODY,
    others: ['coordinator'],
  },
  {
    act: 'draw spot checks',
    may: mayDrawSpotChecks,
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'record an on-site check without a drawing',
    may: (actor, bodyId) => mayRecordSiteCheck(actor, { ownerIds: [bodyId], checkerId: null }),
    own: NOBODY,
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'record an on-site check as the body that was chosen',
    may: (actor, bodyId) => mayRecordSiteCheck(actor, { ownerIds: [bodyId], checkerId: MINE }),
    own: NOBODY,
    others: EVERYBODY_WITH_A_BODY,
  },
  {
    act: 'write down the figure of a target',
    may: maySetTarget,
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'sign a document',
    may: (actor) => maySignDocument(actor, { state: 'draft' }),
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'confirm a receipt',
    may: (actor, bodyId) => mayReceive(actor, { state: 'issued', addresseeId: bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'report on a rectification',
    may: (actor, bodyId) => mayReportOnCase(actor, aCase(bodyId)),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'report on the commitments of an interview',
    may: (actor, bodyId) => mayReportOnCase(actor, aCase(bodyId, { kind: 'interview', heldOn: '2018-10-08' })),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'take over a rectification',
    may: (actor, bodyId) => mayReviewCase(actor, aCase(bodyId, { state: 'reported' })),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'move a plan to another version of the ladders',
    may: (actor) => mayAdoptPolicy(actor, { state: 'running' }),
    own: ['coordinator', 'county-office'],
    others: ['coordinator', 'county-office'],
  },
  {
    act: 'record a finding',
    may: (actor, bodyId) => mayRecordFinding(actor, { state: 'running', bodyId }),
    own: NOBODY,
    others: ['coordinator', 'county-office'],
  },
  {
    act: 'lift an order',
    may: (actor, bodyId) => mayDecideClosing(actor, aCase(bodyId, { closingProposed: true })),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'record an interview',
    may: (actor, bodyId) => mayRecordInterview(actor, aCase(bodyId, { kind: 'interview' })),
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'sign an assessment',
    may: (actor) => maySignAssessment(actor, { state: 'draft', signedOn: null }),
    own: ['organization'],
    others: ['organization'],
  },
];

describe('who may do what', () => {
  it.each(MATRIX)('$act: of the own body $own, of another $others', ({ may, own, others }) => {
    const allowed = (bodyId: number) => ROLES.filter((role) => may(anActor(role), bodyId)).sort();
    expect(allowed(MINE)).toEqual([...own].sort());
    expect(allowed(THEIRS)).toEqual([...others].sort());
  });

  it('a reader may do nothing at all', () => {
    const acts = MATRIX.filter(({ may }) => [MINE, THEIRS].some((bodyId) => may(anActor('reader'), bodyId)));
    expect(acts.map(({ act }) => act)).toEqual([]);
  });

  it('nobody closes its own item, in whatever role and though it owns it together with others', () => {
    for (const role of ROLES) {
      for (const reviewer of ['coordinator', 'county-office', 'lead'] as const) {
        for (const ownerIds of [[MINE], [THEIRS, MINE], [MINE, THEIRS]]) {
          const actor = anActor(role, { bodyId: MINE });
          for (const state of STATES) {
            const facts = { state, ownerIds, reviewer, leadIds: ownerIds, requestPending: true };
            const closing = [mayReviewReport, mayDecideRequest, mayResume, mayReopen].map((may) => may(actor, facts));
            const out = (['not-done', 'not-applicable'] as const).map((outcome) => mayCloseOut(actor, facts, outcome));
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
        expect(mayReviewCase(anActor(role, { bodyId: MINE }), reported)).toBe(false);
      }
    }
  });
});

describe('each act waits for its stage', () => {
  const CASE_STATES = ['drafting', 'running', 'reported', 'closed'] as const;
  const DOCUMENT_STATES = ['draft', 'signed', 'issued', 'received'];
  const owner = anActor('department');
  const office = anActor('county-office');

  it('a report is filed on what is open and has none pending', () => {
    const may = (state: ObligationFacts['state'], reportPending: boolean) =>
      maySubmitReport(owner, { ...obligation(MINE, state), reportPending });
    expect(STATES.filter((state) => may(state, false))).toEqual(['open']);
    expect(STATES.filter((state) => may(state, true))).toEqual([]);
  });

  it('a joint report is signed while it waits, by each once', () => {
    const may = (waiting: boolean, signedIds: number[]) =>
      maySignReport(owner, { state: 'open', ownerIds: [MINE, THEIRS], signedIds, waiting });
    expect(may(true, [THEIRS])).toBe(true);
    expect(may(true, [THEIRS, MINE])).toBe(false);
    expect(may(false, [THEIRS])).toBe(false);
  });

  it('a report is checked when it was submitted', () => {
    const may = (state: ObligationFacts['state']) =>
      mayReviewReport(anActor('coordinator'), checked(THEIRS, state, 'coordinator'));
    expect(STATES.filter(may)).toEqual(['submitted']);
  });

  it('a draft is signed once, and a document confirmed after its issue', () => {
    expect(DOCUMENT_STATES.filter((state) => maySignDocument(office, { state }))).toEqual(['draft']);
    expect(DOCUMENT_STATES.filter((state) => mayReceive(owner, { state, addresseeId: MINE }))).toEqual(['issued']);
  });

  it('a case is reported on while it runs, and taken over when it was', () => {
    expect(CASE_STATES.filter((state) => mayReportOnCase(owner, aCase(MINE, { state })))).toEqual(['running']);
    expect(CASE_STATES.filter((state) => mayReviewCase(office, aCase(THEIRS, { state })))).toEqual(['reported']);
  });

  it('an interview is recorded once, and reported on only after the talk', () => {
    const interview = (heldOn: string | null) => aCase(MINE, { kind: 'interview', heldOn });
    const record = (facts: Partial<CaseFacts>) =>
      mayRecordInterview(office, aCase(THEIRS, { kind: 'interview', ...facts }));
    expect([null, '2018-10-08'].map((heldOn) => mayReportOnCase(owner, interview(heldOn)))).toEqual([false, true]);
    expect([null, '2018-10-08'].map((heldOn) => record({ heldOn }))).toEqual([true, false]);
    expect(CASE_STATES.filter((state) => record({ state }))).toEqual(['running']);
    expect(record({ kind: 'rectification' })).toBe(false);
  });

  it('a case whose end is proposed waits for that decision and for nothing else', () => {
    const proposed = (facts: Partial<CaseFacts>) => aCase(MINE, { closingProposed: true, ...facts });
    const office = anActor('county-office', { bodyId: THEIRS });
    expect(CASE_STATES.filter((state) => mayDecideClosing(office, proposed({ state })))).toEqual([
      'running',
      'reported',
    ]);
    expect(mayDecideClosing(office, aCase(MINE))).toBe(false);
    expect(mayReportOnCase(owner, proposed({}))).toBe(false);
    expect(mayReviewCase(office, proposed({ state: 'reported' }))).toBe(false);
    expect(mayRecordInterview(office, proposed({ kind: 'interview' }))).toBe(false);
  });

  it('an assessment is signed once', () => {
    const may = (state: string, signedOn: string | null) =>
      maySignAssessment(anActor('organization'), { state, signedOn });
    expect([may('draft', null), may('draft', '2019-03-04'), may('frozen', null)]).toEqual([true, false, false]);
  });
});

describe('whose turn it is to check a report', () => {
  it('is the coordinating body’s, unless it is an owner itself, also together with others', () => {
    expect(reviewerRole(['县乙局'], '县甲局')).toBe('coordinator');
    expect(reviewerRole(['县甲局'], '县甲局')).toBe('county-office');
    expect(reviewerRole(['县乙局', '县甲局'], '县甲局')).toBe('county-office');
  });
});

describe('who checks what is owed to a lead', () => {
  it('is the lead, unless it came to owe it to itself', () => {
    expect(reviewerOf({ ids: [MINE], names: ['县乙局'] }, [THEIRS], '县甲局')).toBe('lead');
    expect(reviewerOf({ ids: [MINE], names: ['县乙局'] }, [MINE], '县甲局')).toBe('coordinator');
    expect(reviewerOf({ ids: [MINE], names: ['县甲局'] }, [MINE], '县甲局')).toBe('county-office');
    expect(reviewerOf({ ids: [MINE], names: ['县乙局'] }, [], '县甲局')).toBe('coordinator');
  });
});

describe('a refusal', () => {
  it('says in both languages what is refused and why', () => {
    const what = { zh: '签发该文件', en: 'sign this document' };
    expect(() => must(true, what)).not.toThrow();
    expect(() => must(false, what)).toThrow(
      expect.objectContaining({
        code: 'not-permitted',
        sentence: {
          zh: expect.stringContaining('您现在不能签发该文件'),
          en: expect.stringContaining('You cannot sign this document now'),
        },
      }),
    );
  });
});
