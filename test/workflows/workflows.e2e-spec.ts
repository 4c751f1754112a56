import type { Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { NativeConnection } from '@temporalio/worker';
import { ensureSearchAttributes, lazyClient } from '@app/temporal';
import { CLAUSE_LOOK } from '@app/workflows';
import { testNamespace, testTemporalAddress } from '../setup/servers';
import { quietRuntime } from '../setup/temporal-runtime';
import { ScriptedWorker, say, wait } from './scripted';

/** An answer with what the clause shows of itself. */
const shown = (reply: object) => ({
  ...reply,
  attributes: { DubanPlan: 1, DubanClause: 2, DubanLead: ['县林业局'], DubanLight: 'green', DubanStage: 'on-course' },
});

/** Each workflow read aloud: what waits for what, in the order of the regulation. */
describe('workflows', () => {
  let connection: NativeConnection;
  let client: Client;
  let scripted: ScriptedWorker;

  beforeAll(async () => {
    quietRuntime();
    const namespace = await testNamespace();
    connection = await NativeConnection.connect({ address: testTemporalAddress() });
    client = lazyClient(testTemporalAddress(), namespace);
    await ensureSearchAttributes(client, namespace);
    scripted = await ScriptedWorker.start(connection, client, namespace);
  });
  afterAll(async () => {
    await scripted.stop();
    await client.connection.close();
    await connection.close();
  });

  async function callsOf(
    workflowType: string,
    replies: Record<string, unknown[]>,
    before: string[] = [],
  ): Promise<string[]> {
    return (await scripted.run(workflowType, replies, before)).calls;
  }

  it.each(['clauseWorkflow', CLAUSE_LOOK])(
    '%s: carries out each rung that opens something, asks again, and ends when every obligation is closed',
    async (type) => {
      const step = (act: string) => ({ obligationId: 1, rungId: act, act });
      const calls = await callsOf(type, {
        speakUp: [wait, say([step('supervision-notice'), step('rectification-order')]), wait, say([])].map(shown),
        draftSupervisionNotice: [undefined],
        openRectification: [undefined],
        leave: [undefined],
      });
      expect(calls).toEqual([
        ...['speakUp', 'speakUp', 'draftSupervisionNotice', 'openRectification', 'speakUp', 'speakUp', 'leave'],
      ]);
    },
  );

  it('a clause of a rehearsal that was begun by the code of a generation that is over continues as new', async () => {
    const later = shown({ answer: null, wakeAt: null, clock: 'rehearsal', generation: 9, alone: true });
    const { calls, last } = await scripted.run('clauseWorkflow', { speakUp: [later, shown(say([]))], leave: [true] });
    expect(calls).toEqual(['speakUp', 'speakUp', 'leave']);
    expect(last).toMatchObject({ type: 'clauseWorkflow', input: { generation: 9 } });
  });

  describe('a clause on the real clock', () => {
    const passed = shown({ answer: null, wakeAt: '2000-01-01T00:00:00Z', clock: 'real', alone: true });
    const run = (type: string, speakUp: unknown[], before: string[] = []) =>
      scripted.run(type, { speakUp, nextSteps: speakUp, leave: [true] }, before);

    it('is one look for each run, and rests longer where the clocks differ', async () => {
      expect(await run(CLAUSE_LOOK, [passed, passed, shown(say([]))])).toMatchObject({
        calls: ['speakUp', 'speakUp', 'speakUp', 'leave'],
        timers: 0,
        last: { type: CLAUSE_LOOK, rested: 2 },
      });
    });

    it('goes over to that by itself when it was begun as a loop, also before it spoke up', async () => {
      for (const before of [[], ['speak-up']]) {
        expect(await run('clauseWorkflow', [passed, shown(say([]))], before)).toMatchObject({
          calls: [before.length ? 'nextSteps' : 'speakUp', 'speakUp', 'leave'],
          last: { type: CLAUSE_LOOK, rested: 1 },
        });
      }
    });

    it('stays a loop while its answers name no clock, as those of before do', async () => {
      const { clock: _, ...recorded } = passed as Record<string, unknown>;
      expect(await run('clauseWorkflow', [recorded, shown(say([]))])).toMatchObject({
        calls: ['speakUp', 'speakUp', 'leave'],
        timers: 1,
        last: { type: 'clauseWorkflow' },
      });
    });

    it('leaves the pause after attempts that failed to its next run', async () => {
      const broken = () => Promise.reject(ApplicationFailure.nonRetryable('a row that nobody can write'));
      expect(await run(CLAUSE_LOOK, [broken, shown(say([]))])).toMatchObject({
        calls: ['speakUp', 'speakUp', 'leave'],
        timers: 0,
        last: { rested: 5 },
      });
    });
  });

  it('whatever waits: rests where the clock of Temporal is ahead of the one that answered, and asked on and on before', async () => {
    const passed = { answer: null, wakeAt: '2000-01-01T00:00:00Z', alone: true };
    const run = (before: string[]) => {
      const replies = { decisionNear: [passed, say('spared')], decisionInTime: [say('decided')], leave: [undefined] };
      return scripted.run('reconsiderationWorkflow', replies, before);
    };
    expect(await run([])).toMatchObject({
      calls: ['decisionNear', 'decisionNear', 'decisionInTime', 'leave'],
      timers: 1,
    });
    expect((await run(['rest-after-nothing'])).timers).toBe(0);
  });

  it('clause: one that was begun before it spoke up carries out reminders and urgings step by step', async () => {
    const step = (act: string) => ({ obligationId: 1, rungId: act, act });
    const replies = {
      nextSteps: [wait, say([step('remind')]), say([step('urge'), step('supervision-notice')]), say([])],
      remind: [undefined],
      urge: [undefined],
      draftSupervisionNotice: [undefined],
      leave: [undefined],
    };
    expect(await callsOf('clauseWorkflow', replies, ['speak-up'])).toEqual([
      'nextSteps',
      'nextSteps',
      'remind',
      'nextSteps',
      'urge',
      'draftSupervisionNotice',
      'nextSteps',
      'leave',
    ]);
  });

  it('whatever waits: begins anew, once, where the code of a later generation answers', async () => {
    const later = { answer: null, wakeAt: null, generation: 1, alone: true };
    const replies = { nextYearToAssess: [later, { ...later, alone: false }, say(0)], leave: [undefined] };
    const { calls, last } = await scripted.run('planWorkflow', replies);
    expect(calls).toEqual(['nextYearToAssess', 'nextYearToAssess', 'nextYearToAssess', 'leave']);
    expect(last).toMatchObject({
      input: { planId: 1, subjectId: 2, generation: 1 },
      attributes: ['DubanGeneration'],
    });
  });

  it('document: is rendered and issued only after the signature; a silent addressee is reminded', async () => {
    const replies = {
      signOffCourse: [wait, wait, say('signed')],
      renderDocument: [undefined],
      issue: [undefined],
      receipt: [wait, say('silent')],
      remindOfReceipt: [undefined],
      leave: [undefined],
    };
    expect(await callsOf('documentWorkflow', replies)).toEqual([
      'signOffCourse',
      'signOffCourse',
      'signOffCourse',
      'renderDocument',
      'issue',
      'receipt',
      'receipt',
      'remindOfReceipt',
      'leave',
    ]);
  });

  it('document: a draft that was withdrawn is neither rendered nor issued', async () => {
    const calls = await callsOf('documentWorkflow', { signOffCourse: [wait, say('withdrawn')], leave: [undefined] });
    expect(calls).toEqual(['signOffCourse', 'signOffCourse', 'leave']);
  });

  it('document: whoever lets the time pass is reminded, then the deputy called, and the signature still awaited', async () => {
    const calls = await callsOf('documentWorkflow', {
      signOffCourse: [wait, say('late'), wait, say('late'), say('signed')],
      callSigners: [undefined],
      renderDocument: [undefined],
      issue: [undefined],
      receipt: [say('received')],
      leave: [undefined],
    });
    expect(calls).toEqual([
      'signOffCourse',
      'signOffCourse',
      'callSigners',
      'signOffCourse',
      'signOffCourse',
      'callSigners',
      'signOffCourse',
      'renderDocument',
      'issue',
      'receipt',
      'leave',
    ]);
  });

  it('document: one that was begun before anybody was called waits for its signature and nothing else', async () => {
    const replies = {
      signed: [wait, say(true)],
      renderDocument: [undefined],
      issue: [undefined],
      receipt: [say('received')],
      leave: [undefined],
    };
    const calls = await callsOf('documentWorkflow', replies, ['call-signers']);
    expect(calls).toEqual(['signed', 'signed', 'renderDocument', 'issue', 'receipt', 'leave']);
    const withdrawn = { signed: [say('withdrawn')], leave: [undefined] };
    expect(await callsOf('documentWorkflow', withdrawn, ['call-signers'])).toEqual(['signed', 'leave']);
  });

  it.each(['caught-up', 'date-moved'])('interview: %s before it was held ends without a referral', async (outcome) => {
    const calls = await callsOf('interviewWorkflow', {
      timeToOpen: [say(true)],
      draftNotification: [undefined],
      notificationIssued: [wait, say(true)], // closed counts as an answer: nobody issues it any more
      held: [say(true)],
      commitmentsOutcome: [say(outcome)],
      closeInterview: [undefined],
      leave: [undefined],
    });
    expect(calls.slice(-3)).toEqual(['commitmentsOutcome', 'closeInterview', 'leave']);
  });

  it('document: nobody is reminded of a receipt that was given', async () => {
    const calls = await callsOf('documentWorkflow', {
      signOffCourse: [say('signed')],
      renderDocument: [undefined],
      issue: [undefined],
      receipt: [say('received')],
      leave: [undefined],
    });
    expect(calls).toEqual(['signOffCourse', 'renderDocument', 'issue', 'receipt', 'leave']);
  });

  const rectification = (outcome: string) => ({
    timeToOpen: [wait, say(true)],
    draftOrder: [undefined],
    orderIssued: [wait, say(true)],
    planLate: [wait, say('due')],
    remindOfPlan: [undefined],
    limitNear: [wait, say('due')],
    remindOfLimit: [undefined],
    rectificationEnd: [wait, say(outcome)],
    rectificationOutcome: [wait, say(outcome)],
    closeRectification: [undefined],
    openInterview: [undefined],
    leave: [undefined],
  });

  it.each(['accepted', 'caught-up', 'not-applicable', 'date-moved'])(
    'rectification: %s ends without an interview',
    async (outcome) => {
      const calls = await callsOf('rectificationWorkflow', rectification(outcome));
      expect(calls.slice(-2)).toEqual(['closeRectification', 'leave']);
      expect(calls).not.toContain('openInterview');
    },
  );

  it('rectification: the body is reminded before the limit, and not when it has reported', async () => {
    const reminded = await callsOf('rectificationWorkflow', rectification('accepted'));
    expect(reminded.slice(reminded.indexOf('limitNear')).slice(0, 3)).toEqual([
      'limitNear',
      'limitNear',
      'remindOfLimit',
    ]);
    const spared = await callsOf('rectificationWorkflow', {
      ...rectification('accepted'),
      limitNear: [say('spared')],
    });
    expect(spared).not.toContain('remindOfLimit');
  });

  it('rectification: the body is asked for its plan once, between the order and the limit, and not when it has filed it', async () => {
    const late = await callsOf('rectificationWorkflow', rectification('accepted'));
    expect(late.slice(late.indexOf('orderIssued'), late.indexOf('limitNear'))).toEqual([
      ...['orderIssued', 'orderIssued', 'planLate', 'planLate', 'remindOfPlan'],
    ]);
    const filed = await callsOf('rectificationWorkflow', { ...rectification('accepted'), planLate: [say('spared')] });
    expect(filed).not.toContain('remindOfPlan');
  });

  it('rectification: one that was begun before there were plans is asked for none', async () => {
    const calls = await callsOf('rectificationWorkflow', rectification('accepted'), ['rectification-plan']);
    expect(calls.filter((name) => /plan/i.test(name))).toEqual([]);
    expect(calls).toContain('remindOfLimit');
  });

  it('rectification: one that was begun before there was a reminder goes on without', async () => {
    const before = ['remind-of-limit', 'limit-moves'];
    const calls = await callsOf('rectificationWorkflow', rectification('accepted'), before);
    expect(calls.filter((name) => /limit/i.test(name))).toEqual([]);
    expect(calls.slice(-2)).toEqual(['closeRectification', 'leave']);
  });

  it('a case is drafted on the day it opens, and one that was begun before it waited for that at once', async () => {
    const interview = {
      timeToOpen: [wait, wait, say(true)],
      draftNotification: [undefined],
      notificationIssued: [say(true)],
      held: [say(true)],
      commitmentsOutcome: [say('accepted')],
      closeInterview: [undefined],
      leave: [undefined],
    };
    const opening = async (workflowType: string, replies: Record<string, unknown[]>, before: string[] = []) =>
      (await callsOf(workflowType, replies, before)).slice(0, 3);
    expect(await opening('rectificationWorkflow', rectification('accepted'))).toEqual([
      ...['timeToOpen', 'timeToOpen', 'draftOrder'],
    ]);
    expect(await opening('rectificationWorkflow', rectification('accepted'), ['wait-to-open'])).toEqual([
      ...['draftOrder', 'orderIssued', 'orderIssued'],
    ]);
    expect(await opening('interviewWorkflow', interview)).toEqual(['timeToOpen', 'timeToOpen', 'timeToOpen']);
    expect(await opening('interviewWorkflow', interview, ['wait-to-open'])).toEqual([
      ...['draftNotification', 'notificationIssued', 'held'],
    ]);
  });

  it('rectification: a limit that is extended is reminded of again, and the end is that of the new one', async () => {
    const calls = await callsOf('rectificationWorkflow', {
      ...rectification('accepted'),
      limitNear: [say('due'), wait, say('due')],
      rectificationEnd: [wait, say('moved'), say('fell-short')],
    });
    expect(calls.slice(calls.indexOf('limitNear'))).toEqual([
      ...['limitNear', 'remindOfLimit', 'rectificationEnd', 'rectificationEnd'],
      ...['limitNear', 'limitNear', 'remindOfLimit', 'rectificationEnd'],
      ...['closeRectification', 'openInterview', 'leave'],
    ]);
  });

  it('rectification: one that was begun before limits moved is reminded once, and ends by the same table', async () => {
    const calls = await callsOf('rectificationWorkflow', rectification('accepted'), ['limit-moves']);
    expect(calls.slice(calls.indexOf('limitNear'))).toEqual([
      ...['limitNear', 'limitNear', 'remindOfLimit', 'rectificationOutcome', 'rectificationOutcome'],
      ...['closeRectification', 'leave'],
    ]);
  });

  it('rectification: one that falls short leads to the interview', async () => {
    const calls = await callsOf('rectificationWorkflow', rectification('fell-short'));
    expect(calls.slice(-3)).toEqual(['closeRectification', 'openInterview', 'leave']);
  });

  it.each([
    ['accepted', ['closeInterview', 'leave']],
    ['unmet', ['closeInterview', 'proposeReferral', 'leave']],
  ])('interview: commitments %s', async (outcome, end) => {
    const calls = await callsOf('interviewWorkflow', {
      timeToOpen: [say(true)],
      draftNotification: [undefined],
      notificationIssued: [say(true)],
      held: [wait, say(true)],
      commitmentsOutcome: [say(outcome)],
      closeInterview: [undefined],
      proposeReferral: [undefined],
      leave: [undefined],
    });
    expect(calls.slice(0, 5)).toEqual(['timeToOpen', 'draftNotification', 'notificationIssued', 'held', 'held']);
    expect(calls.slice(6)).toEqual(end);
  });

  it.each([
    ['accepted', ['closeWarning', 'leave']],
    ['unanswered', ['closeWarning', 'suggestRestriction', 'leave']],
  ])('warning: %s', async (outcome, end) => {
    const calls = await callsOf('warningWorkflow', {
      timeToOpen: [say(true)],
      draftWarning: [undefined],
      warningIssued: [wait, say(true)],
      warningOutcome: [wait, say(outcome)],
      closeWarning: [undefined],
      suggestRestriction: [undefined],
      leave: [undefined],
    });
    expect(calls.slice(0, 2)).toEqual(['timeToOpen', 'draftWarning']);
    expect(calls.slice(6)).toEqual(end);
  });

  const referral = {
    referralDecision: [wait, say('approved')],
    draftReferralLetter: [undefined],
    referralLetterIssued: [wait, say('issued')],
    handedOver: [wait, say(true)],
    organsAnswer: [say('answered')],
    remindOfAnswer: [undefined],
    referralClosed: [wait, say(true)],
    leave: [undefined],
  };

  it('referral: a person decides, the letter goes out, and a silent organ is only asked about, as often as it takes', async () => {
    const organsAnswer = [wait, say('silent'), say('silent'), say('answered')];
    expect(await callsOf('referralWorkflow', { ...referral, organsAnswer })).toEqual([
      ...['referralDecision', 'referralDecision', 'draftReferralLetter'],
      ...['referralLetterIssued', 'referralLetterIssued', 'handedOver', 'handedOver'],
      ...['organsAnswer', 'organsAnswer', 'remindOfAnswer', 'organsAnswer', 'remindOfAnswer', 'organsAnswer'],
      ...['referralClosed', 'referralClosed', 'leave'],
    ]);
  });

  it('referral: what is not referred drafts no letter, and what is taken back before the signature is handed to nobody', async () => {
    const declined = await callsOf('referralWorkflow', { ...referral, referralDecision: [say('not-referred')] });
    expect(declined).toEqual(['referralDecision', 'leave']);
    const takenBack = await callsOf('referralWorkflow', {
      ...referral,
      referralLetterIssued: [wait, say('not-referred')],
    });
    expect(takenBack.slice(-3)).toEqual(['referralLetterIssued', 'referralLetterIssued', 'leave']);
  });

  it('reconsideration: the decider is reminded before the limit and urged after it, and only a decision ends it', async () => {
    const reconsideration = {
      decisionNear: [wait, say('due')],
      remindOfDecision: [undefined],
      decisionInTime: [wait, say('late')],
      urgeDecision: [undefined],
      reconsidered: [wait, say(true)],
      leave: [undefined],
    };
    expect(await callsOf('reconsiderationWorkflow', reconsideration)).toEqual([
      ...['decisionNear', 'decisionNear', 'remindOfDecision', 'decisionInTime', 'decisionInTime', 'urgeDecision'],
      ...['reconsidered', 'reconsidered', 'leave'],
    ]);
    const inTime = { ...reconsideration, decisionNear: [say('spared')], decisionInTime: [say('decided')] };
    expect(await callsOf('reconsiderationWorkflow', inTime)).toEqual(['decisionNear', 'decisionInTime', 'leave']);
  });

  const restriction = {
    draftProposal: [undefined],
    proposalSent: [wait, say(true)],
    periodOver: [wait, say(true)],
    askForCheck: [undefined],
    remindOfCheck: [undefined],
    checkMade: [wait, say(true)],
    proposeWhatFollows: [undefined],
    leave: [undefined],
  };

  it('restriction: the end of a period asks for the check, twice if need be; only a decision ends it', async () => {
    const calls = await callsOf('restrictionWorkflow', {
      ...restriction,
      authorityDecision: [wait, say('restricted')],
      checkInTime: [wait, say('late'), say('checked')],
      furtherDecision: [wait, say('extended'), wait, say('lifted')],
    });
    expect(calls.slice(calls.indexOf('askForCheck'))).toEqual([
      ...['askForCheck', 'checkInTime', 'checkInTime', 'remindOfCheck', 'checkMade', 'checkMade'],
      ...['proposeWhatFollows', 'furtherDecision', 'furtherDecision'],
      ...['periodOver', 'askForCheck', 'checkInTime', 'proposeWhatFollows', 'furtherDecision', 'furtherDecision'],
      'leave',
    ]);
  });

  it('restriction: what the authority refuses restricts nothing', async () => {
    const calls = await callsOf('restrictionWorkflow', { ...restriction, authorityDecision: [wait, say('refused')] });
    expect(calls.slice(-2)).toEqual(['authorityDecision', 'leave']);
  });

  it('assessment: nothing is frozen, and nobody rectifies, before the organization department has signed', async () => {
    const calls = await callsOf('assessmentWorkflow', {
      timeToDraft: [wait, say(true)],
      draftScores: [undefined],
      scoresSigned: [wait, say(true)],
      freeze: [undefined],
      openRectificationsOfFailed: [undefined],
      leave: [undefined],
    });
    expect(calls).toEqual([
      'timeToDraft',
      'timeToDraft',
      'draftScores',
      'scoresSigned',
      'scoresSigned',
      'freeze',
      'openRectificationsOfFailed',
      'leave',
    ]);
  });

  it('assessment of an announced scheme: stage after stage, frozen when the last has begun, then orders and notices', async () => {
    const calls = await callsOf('assessmentCycleWorkflow', {
      nextStage: [wait, say('verification'), say('scoring'), wait, say('objection'), say('sign-off'), say('frozen')],
      beginStage: [undefined],
      freeze: [undefined],
      draftResultPapers: [undefined],
      openRectificationsOfFailed: [undefined],
      leave: [undefined],
    });
    const stages = ['verification', 'scoring', 'objection', 'sign-off', 'frozen'];
    expect(calls.filter((call) => call === 'beginStage')).toHaveLength(stages.length);
    expect(calls.slice(-5)).toEqual([
      'beginStage',
      'freeze',
      'openRectificationsOfFailed',
      'draftResultPapers',
      'leave',
    ]);
  });

  it('plan: opens one assessment a year until there is none left', async () => {
    const calls = await callsOf('planWorkflow', {
      nextYearToAssess: [say(2018), wait, say(2019), say(0)],
      openAssessment: [undefined],
      leave: [undefined],
    });
    expect(calls.filter((name) => name === 'openAssessment')).toHaveLength(2);
    expect(calls.at(-1)).toBe('leave');
  });
});
