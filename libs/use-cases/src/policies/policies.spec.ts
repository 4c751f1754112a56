import { loadEscalationPolicy } from '@app/config';
import { DOCUMENT_LIFECYCLE, type DocumentState } from '@app/domain/escalation';
import {
  mayDecideClosing,
  mayReceive,
  mayRecordInterview,
  mayReportOnCase,
  mayReturnDocument,
  mayReviewCase,
  mayReviewDocument,
  mayReviewReport,
  mayReviseDocument,
  maySignAssessment,
  maySignDocument,
  maySignReport,
  maySubmitReport,
  must,
  reviewerOf,
  reviewerRole,
  type CaseFacts,
  type ObligationFacts,
} from './policies';
import { aCase, anActor, checked, MINE, obligation, STATES, THEIRS } from './testing/actors-and-items';

describe('each act waits for its stage', () => {
  const CASE_STATES = ['drafting', 'running', 'reported', 'closed'] as const;
  const DOCUMENT_STATES = Object.keys(DOCUMENT_LIFECYCLE) as DocumentState[];
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
      maySignReport(owner, { state: 'open', ownerIds: [MINE, THEIRS], signedIds, headSignIds: [], waiting });
    expect(may(true, [THEIRS])).toBe(true);
    expect(may(true, [THEIRS, MINE])).toBe(false);
    expect(may(false, [THEIRS])).toBe(false);
  });

  it('a report is checked when it was submitted', () => {
    const may = (state: ObligationFacts['state']) =>
      mayReviewReport(anActor('coordinator'), checked(THEIRS, state, 'coordinator'));
    expect(STATES.filter(may)).toEqual(['submitted']);
  });

  it('a draft is reviewed, revised and signed once, and a document confirmed after its issue', () => {
    const terms = loadEscalationPolicy().signOff;
    const states = (may: (state: DocumentState) => boolean) => DOCUMENT_STATES.filter(may);
    expect(states((state) => mayReviewDocument(office, { state, terms }))).toEqual(['draft']);
    expect(states((state) => mayReviewDocument(office, { state }))).toEqual([]); // of before: one person signs
    expect(states((state) => mayReturnDocument(office, { state }))).toEqual(['draft', 'reviewed']);
    expect(states((state) => mayReviseDocument(office, { state }))).toEqual(['returned']);
    expect(states((state) => maySignDocument(office, { state }))).toEqual(['draft', 'reviewed']);
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
