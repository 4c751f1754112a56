import { loadAccountabilityPolicy, loadCalendar, loadDirectory, loadEscalationPolicy } from '@app/config';
import type { PostHolder } from '@app/domain/escalation';
import type { AccountRole } from '@app/persistence';
import type {
  AssessmentRecord,
  CaseRecord,
  DocumentRecord,
  ObligationRecord,
  PlanRecord,
} from '@app/persistence/read-models';
import type { Actor } from '@app/use-cases';
import { presentAssessment } from './assessments/present-assessment';
import { presentCase } from './cases/present-case';
import { presentDocuments } from './documents/present-document';
import { presentObligation } from './plans/present-obligation';
import { presentPlan } from './plans/present-plan';

const actor = (role: AccountRole, bodyId: number | null, body: string | null): Actor => ({
  accountId: 1,
  name: '甲',
  post: '负责人',
  role,
  bodyId,
  body,
  standing: 'head',
});
const office = actor('county-office', 1, '县政府办');
const coordinator = actor('coordinator', 2, '县国土环保局');
const organization = actor('organization', 3, '县委组织部');
const owner = actor('department', 4, '县林业局');
const other = actor('department', 5, '县财政局');
const reader = actor('reader', null, null);
const EVERYBODY = [office, coordinator, organization, owner, other, reader];

/** What each person may do, by role or body; those who may do nothing are left out. */
function mays(present: (me: Actor) => { may: string[] }): Record<string, string[]> {
  const all = EVERYBODY.map((me) => [me.body ?? me.role, present(me).may] as const);
  return Object.fromEntries(all.filter(([, may]) => may.length > 0));
}

describe('an obligation', () => {
  const obligation = (fields: Partial<ObligationRecord>) =>
    ({
      state: 'open',
      kind: 'milestone',
      key: 'plan-1/clause-1/milestone-2018-12-31-1',
      previousDueOn: null,
      owners: ['县林业局'],
      ownerIds: [4],
      signedIds: null,
      reportState: null,
      sight: 'full',
      requests: [],
      reports: [],
      siteChecks: [],
      parentId: null,
      leadIds: [],
      dueOn: '2018-12-31',
      round: 1,
      ladder: 'duty',
      firedOn: {},
      checkerId: null,
      ...fields,
    }) as ObligationRecord;
  const nobody = { dueOn: '2018-12-31', delay: 0, shares: [], now: null };
  const today = '2019-01-01'; // a day after its date: nothing can be asked for any more
  const calendar = loadCalendar();
  const escalation = loadEscalationPolicy();
  const context = {
    coordinator: '县国土环保局',
    today,
    startedOn: '2018-01-01',
    calendar,
    accountability: loadAccountabilityPolicy(),
    escalation,
    measuredIn: () => [],
  };
  const acts = (me: Actor, fields: Partial<ObligationRecord>) =>
    presentObligation(me, context, obligation(fields), nobody).may;
  /** Without the check on site, which is open to the same people in every state. */
  const may = (fields: Partial<ObligationRecord>) =>
    mays((me) => ({ may: acts(me, fields).filter((act) => act !== 'site-check') }));

  it('is checked on site by those who check, and by the body that was drawn to, never by its owner', () => {
    const checks = (fields: Partial<ObligationRecord>) =>
      EVERYBODY.filter((me) => acts(me, fields).includes('site-check')).map(({ body }) => body);
    expect(checks({})).toEqual(['县政府办', '县国土环保局']);
    expect(checks({ checkerId: 5 })).toEqual(['县政府办', '县国土环保局', '县财政局']);
    expect(checks({ checkerId: 4 })).toEqual(['县政府办', '县国土环保局']);
  });

  it('is reported on by its owner, and closed out only by the coordinating body', () =>
    expect(may({})).toEqual({ 县林业局: ['submit-report', 'ask-contribution'], 县国土环保局: ['close-out'] }));

  it('of a period is not reported on before that begins', () => {
    const report = { kind: 'progress-report', key: 'plan-1/clause-1/report-2019-H1' };
    expect(may(report).县林业局).toEqual(['submit-report', 'ask-contribution']);
    expect(may({ ...report, key: 'plan-1/clause-1/report-2019-H2' }).县林业局).toEqual(['ask-contribution']);
    expect(may({ kind: 'recurring', previousDueOn: today }).县林业局).toEqual(['ask-contribution']);
  });

  it('is changed only before its date, and at the wish of its owner', () =>
    expect(may({ dueOn: today }).县林业局).toEqual([
      'submit-report',
      'ask-extension',
      'ask-suspension',
      'ask-coordination',
      'ask-contribution',
    ]));

  it('is reviewed by the coordinating body', () =>
    expect(may({ state: 'submitted', signedIds: [4], reportState: 'submitted' })).toEqual({
      县国土环保局: ['review-report', 'close-out'],
    }));

  it('of the coordinating body is reviewed by the county office', () =>
    expect(
      may({ state: 'submitted', owners: ['县国土环保局'], ownerIds: [2], signedIds: [2], reportState: 'submitted' }),
    ).toEqual({ 县政府办: ['review-report', 'close-out'] }));

  it('that is owed to the lead is reviewed by the lead, not by the coordinating body', () =>
    expect(may({ state: 'submitted', reportState: 'submitted', signedIds: [4], parentId: 7, leadIds: [5] })).toEqual({
      县财政局: ['review-report', 'close-out'],
    }));

  it('of joint owners is signed by the one that has not', () =>
    expect(
      may({ owners: ['县林业局', '县财政局'], ownerIds: [4, 5], signedIds: [4], reportState: 'awaiting-signatures' }),
    ).toEqual({
      县林业局: ['ask-contribution'],
      县财政局: ['sign-report', 'ask-contribution'],
      县国土环保局: ['close-out'],
    }));

  const shown = (fields: Partial<ObligationRecord>) => presentObligation(reader, context, obligation(fields), nobody);

  it('says why its date is what it is, and who decided it', () => {
    const why = (fields: Partial<ObligationRecord>) => shown(fields).why;
    const rule = { kind: 'working-days' as const, n: 10 };
    expect(why({ dueOn: '2019-01-15', dueFrom: '2018-12-31', dueRule: rule })).toMatchObject({
      rule: 'working-days',
      zh: expect.stringContaining('元旦1天'),
      provisional: false,
      calendarVersion: calendar.version,
      decided: null,
    });
    const dateDecision = { what: 'extension' as const, by: '乙', as: null, on: '2018-12-03' };
    expect(why({ dueFrom: null, dueRule: null, dateDecision })).toMatchObject({
      rule: null,
      zh: '由乙于2018年12月3日同意延期至此日。',
      decided: dateDecision,
    });
    expect(why({ dueFrom: null, dueRule: null })).toBeNull();
  });

  it('lists the steps of its ladder, taken and to come, each with the reason of its date', () => {
    const firedOn = { urge: '2019-01-07' };
    const { steps } = shown({ dueOn: '2018-12-31', ladder: 'duty', firedOn, round: 1 });
    expect(steps[0]).toMatchObject({ rung: 'urge', act: 'urge', takenOn: '2019-01-07' });
    for (const step of steps.slice(1)) expect(step).toMatchObject({ takenOn: null, why: { from: '2018-12-31' } });
    expect(shown({ dueOn: '2020-06-30', ladder: 'duty' }).steps).toEqual([]);
  });

  it('with a reduced view keeps the words of others back, whatever the read model lets through', () => {
    const words = { text: '密', filedBy: '密', reviewReason: '密', evidence: [{ fileName: '密' }], signedBy: ['密'] };
    const body = '县林业局';
    const letThrough = {
      sight: 'reduced',
      reports: [{ body, ...words }],
      requests: [{ body, reason: '密', askedBy: '密', decidedBy: '密', decisionReason: '密' }],
      siteChecks: [{ body, findings: '密', place: '密', inspectors: '密', recordedBy: '密', evidence: ['密'] }],
    } as unknown as Partial<ObligationRecord>;
    const seenBy = (me: Actor) =>
      JSON.stringify(presentObligation(me, { ...context, measuredIn: () => [] }, obligation(letThrough), nobody));
    expect(seenBy(other)).not.toContain('密');
    expect(seenBy(reader)).not.toContain('密');
    expect(seenBy(owner)).toContain('密'); // what a body wrote itself it may read again
  });

  it('shows no facts that were only for deciding', () => {
    const { state: _, ...fields } = presentObligation(owner, context, obligation({}), nobody);
    expect(Object.keys(fields)).toEqual([
      'kind',
      'key',
      'owners',
      'sight',
      'requests',
      'reports',
      'siteChecks',
      'parentId',
      'dueOn',
      'waiting',
      'setAside',
      'why',
      'superiors',
      'steps',
      'may',
    ]);
  });
});

describe('a document', () => {
  const directory = loadDirectory();
  const escalation = loadEscalationPolicy();
  const head = { name: office.name, post: '主任' };
  const signing = {
    officers: {
      head,
      deputy: null,
      posts: [],
      government: { head: { name: '某县长', post: '县长' }, deputy: null, posts: [], elsewhere: '县政府' },
    },
    settings: { escalation, escalations: [escalation], directory },
  };
  const document = (state: DocumentRecord['state']) => [
    {
      kind: 'supervision-notice',
      state,
      addresseeId: 4,
      addressee: '县林业局',
      referredId: null,
      signingBodyId: null,
      drafters: [],
      reviewer: null,
      deputyFrom: null,
      policyVersion: null,
    } as Partial<DocumentRecord> as DocumentRecord,
  ];
  const seen = (state: DocumentRecord['state']) =>
    Object.fromEntries(
      EVERYBODY.flatMap((me) =>
        presentDocuments(me, document(state), signing).map(({ may }) => [me.body ?? me.role, may]),
      ),
    );

  it('that is a draft is seen by those who work on it, and reviewed by the county office', () =>
    expect(seen('draft')).toEqual({
      县政府办: ['review-document', 'return-document', 'mark-document'],
      县国土环保局: [],
      县委组织部: [],
    }));

  it('that was reviewed is signed by whoever may, and one that was sent back is revised by those who run the plan', () => {
    expect(seen('reviewed')).toEqual({
      县政府办: ['sign-document', 'return-document', 'mark-document'],
      县国土环保局: [],
      县委组织部: [],
    });
    expect(seen('returned')).toEqual({
      县政府办: ['revise-document', 'mark-document'],
      县国土环保局: ['revise-document'],
      县委组织部: [],
    });
  });

  it('that another body signs is seen by that body too, and signed there and nowhere else', () => {
    const mayor = { ...owner, bodyId: 99, body: '县政府', name: '某县长' };
    const draft = (state: DocumentRecord['state']) => [{ ...document(state)[0], signingBodyId: 99 }];
    const may = (me: Actor, state: DocumentRecord['state']) =>
      presentDocuments(me, draft(state), signing).map((one) => one.may);
    expect(may(mayor, 'draft')).toEqual([[]]);
    expect(may(mayor, 'reviewed')).toEqual([['sign-document', 'return-document']]);
    expect(may({ ...mayor, name: '某秘书' }, 'reviewed')).toEqual([[]]);
    expect(may(office, 'reviewed')).toEqual([['mark-document']]);
    expect(may({ ...office, name: '某县长' }, 'reviewed')[0]).not.toContain('sign-document');
    expect(may({ ...mayor, bodyId: 98 }, 'reviewed')).toEqual([]);
  });

  it('that a person had drafted can be withdrawn until it is signed', () => {
    const may = (state: DocumentRecord['state']) =>
      presentDocuments(office, [{ ...document(state)[0], fromRecord: true }], signing)[0].may;
    for (const state of ['draft', 'reviewed', 'returned'] as const) expect(may(state)).toContain('withdraw-document');
    for (const state of ['signed', 'issued', 'withdrawn'] as const)
      expect(may(state)).not.toContain('withdraw-document');
  });

  it('that was withdrawn is seen by the same, and signed by nobody', () =>
    expect(seen('withdrawn')).toEqual({ 县政府办: [], 县国土环保局: [], 县委组织部: [] }));

  it('that is the letter of a referral is seen by who may know of that, in every state, and never by its body', () => {
    const letter = (state: DocumentRecord['state'], referredId: number) =>
      EVERYBODY.filter((me) => presentDocuments(me, [{ ...document(state)[0], referredId }], signing).length > 0);
    for (const state of ['draft', 'withdrawn', 'signed', 'issued', 'received'] as const) {
      expect(letter(state, 4)).toEqual([office, organization]);
      expect(letter(state, 3)).toEqual([office]);
      expect(letter(state, 1)).toEqual([organization]);
    }
  });

  it('that was issued is seen by all, and received by its addressee', () =>
    expect(seen('issued')).toEqual({
      县政府办: [],
      县国土环保局: [],
      县委组织部: [],
      县林业局: ['receive-document'],
      县财政局: [],
      reader: [],
    }));
});

describe('a case', () => {
  const may = (fields: Partial<CaseRecord>) =>
    mays((me) =>
      presentCase(
        me,
        {
          sight: 'full',
          kind: 'rectification',
          bodyId: 4,
          heldOn: null,
          plan: null,
          items: [],
          extension: null,
          commitments: [],
          ...fields,
        } as CaseRecord,
        loadCalendar(),
      ),
    );

  it('whose end is proposed is lifted by the county office, and nothing else is asked of anybody', () => {
    const proposed = { relief: 'caught-up', reliefOn: '2018-03-01', reliefRefusedOn: null };
    expect(may({ state: 'running', ...proposed })).toEqual({ 县政府办: ['close-case'] });
    expect(may({ state: 'reported', ...proposed })).toEqual({ 县政府办: ['close-case'] });
    expect(may({ state: 'running', ...proposed, reliefRefusedOn: '2018-03-02' })).toEqual({
      县林业局: ['report-on-case', 'ask-case-extension'],
    });
  });
  it('waits for its plan, and for every item of it, before it is reported on', () => {
    const plan = (state: string) => ({ state: 'running' as const, plan: { state } as CaseRecord['plan'] });
    const items = (...states: string[]) => ({
      items: states.map((state) => ({ state, bodyId: 4, acceptorId: 5 })) as CaseRecord['items'],
    });
    expect(may(plan('awaited'))).toEqual({ 县林业局: ['file-plan', 'ask-case-extension'] });
    expect(may(plan('returned'))).toEqual({ 县林业局: ['file-plan', 'ask-case-extension'] });
    expect(may({ ...plan('filed'), ...items('open') })).toMatchObject({ 县政府办: ['review-plan'] });
    expect(may({ ...plan('agreed'), ...items('accepted', 'reported') })).toEqual({ 县林业局: ['ask-case-extension'] });
    expect(may({ ...plan('agreed'), ...items('accepted', 'accepted') })).toEqual({
      县林业局: ['report-on-case', 'ask-case-extension'],
    });
    const acceptor = presentCase(
      other,
      {
        sight: 'full',
        kind: 'rectification',
        bodyId: 4,
        heldOn: null,
        extension: null,
        commitments: [],
        ...plan('agreed'),
        ...items('open', 'reported'),
      } as unknown as CaseRecord,
      loadCalendar(),
    );
    expect(acceptor.items.map((item) => item.may)).toEqual([[], ['review-item']]);
  });
  it('with a reduced view is told by name of each field, so that what the read model lets through stays here', () => {
    const words = { findings: ['密'], minutes: '密', reportText: '密', reviewReason: '密', chair: '密', guests: '密' };
    const later = { wordsOfALaterColumn: '密' };
    const file = { ...words, ...later, sight: 'reduced', state: 'running', items: [{ problem: '密' }] };
    const shown = presentCase(owner, file as unknown as CaseRecord, loadCalendar());
    expect(JSON.stringify(shown)).not.toContain('密');
    expect(shown).toMatchObject({ state: 'running', may: [] });
  });
  it('is reported on by its body, which may ask for a later limit', () =>
    expect(may({ state: 'running' })).toEqual({ 县林业局: ['report-on-case', 'ask-case-extension'] }));
  it('whose later limit is asked for is decided by the county office', () => {
    const extension = { state: 'pending' } as CaseRecord['extension'];
    expect(may({ state: 'running', extension })).toEqual({
      县政府办: ['decide-case-extension'],
      县林业局: ['report-on-case'],
    });
  });
  it('is reviewed by the county office', () =>
    expect(may({ state: 'reported' })).toEqual({ 县政府办: ['review-case'] }));
  it('that is an interview is recorded first, then reported on', () => {
    expect(may({ kind: 'interview', state: 'running' })).toEqual({ 县政府办: ['record-interview'] });
    expect(may({ kind: 'interview', state: 'running', heldOn: '2018-03-01' })).toEqual({
      县林业局: ['report-on-case'],
    });
  });
});

describe('an assessment', () => {
  const scores = [
    { body: '县林业局', mine: true },
    { body: '县财政局', mine: false },
  ];
  const BOTH = [{ body: '县林业局' }, { body: '县财政局' }];
  const present = (me: Actor, fields: Partial<AssessmentRecord>, signer: PostHolder | null = null) => {
    const bare = { scores, stage: null, signedOn: null, drafter: null, reviewer: null };
    return presentAssessment(me, { ...bare, ...fields } as AssessmentRecord, { signer });
  };

  it('is signed by the signer who is named, and by another where that one presented or reviewed it', () => {
    const other = { accountId: 9, name: '乙', post: '副部长' };
    const third = { accountId: 8, name: '丙', post: '科长' };
    const signers = (signer: PostHolder, reviewer = third) => {
      const fields = { state: 'draft' as const, stage: 'sign-off' as const, drafter: third, reviewer };
      return mays((me) => present(me, fields, signer));
    };
    expect(signers(organization)).toEqual({ 县委组织部: ['sign-assessment'] });
    expect(signers(other)).toEqual({});
    expect(signers(other, other)).toEqual({ 县委组织部: ['sign-assessment'] });
  });

  it('is signed by the organization department', () =>
    expect(mays((me) => present(me, { state: 'draft' }))).toEqual({ 县委组织部: ['sign-assessment'] }));

  it('is not signed by whoever presented or reviewed it', () => {
    const other = { accountId: 9, name: '乙', post: '科长' };
    const signers = (fields: Partial<AssessmentRecord>) =>
      mays((me) => present(me, { state: 'draft', stage: 'sign-off', ...fields }));
    expect(signers({ drafter: organization, reviewer: other })).toEqual({});
    expect(signers({ drafter: other, reviewer: organization })).toEqual({});
    expect(signers({ drafter: other, reviewer: other })).toEqual({ 县委组织部: ['sign-assessment'] });
    expect(signers({ drafter: other })).toEqual({});
  });

  it('keeps the scores of a draft from those who are scored', () => {
    expect(present(owner, { state: 'draft' }).scores).toEqual([]);
    expect(present(organization, { state: 'draft' }).scores).toEqual(BOTH);
    expect(present(owner, { state: 'frozen' }).scores).toEqual([{ body: '县林业局' }]);
  });

  it('of an announced scheme shows a body its own score; the others are in the table that is published', () => {
    const year = { state: 'frozen', stage: 'frozen' } as const;
    expect(present(owner, year).scores).toEqual([{ body: '县林业局' }]);
    for (const me of [organization, office]) expect(present(me, year).scores).toEqual(BOTH);
  });
});

it('lets the coordinating body and the county office confirm an imported plan and urge in a running one, and bodies note in its ledger', () => {
  const plan = (state: PlanRecord['state']) => (me: Actor) => presentPlan(me, { state } as PlanRecord);
  expect(mays(plan('imported'))).toEqual({
    县政府办: ['settle-doubts', 'correct-reading', 'confirm-plan'],
    县国土环保局: ['settle-doubts', 'correct-reading', 'confirm-plan'],
  });
  const urges = ({ role }: Actor) => role === 'coordinator' || role === 'county-office';
  const noting = EVERYBODY.filter(({ bodyId }) => bodyId !== null).map((actor) => [
    actor.body,
    urges(actor) ? ['urge-owners', 'note-in-ledger'] : ['note-in-ledger'],
  ]);
  expect(mays(plan('running'))).toEqual(Object.fromEntries(noting));
});
