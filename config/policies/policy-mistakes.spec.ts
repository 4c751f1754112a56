import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { awaits, standingToSign } from '@app/domain/escalation/sign-off';
import { repoRoot } from '../paths';
import { loadEscalationPolicy, loadLegalBases, loadReportingPolicy, loadScheme } from './load-policies';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a mistake has no type
type Draft = any;

describe('a policy with a mistake', () => {
  let folder: string;
  const original = (name: string) => readFileSync(join(repoRoot, 'config/policies', name), 'utf8');
  const write = (content: string) => {
    const file = join(folder, 'policy.yaml');
    writeFileSync(file, content);
    return file;
  };
  /** The original with one change, as a person might make it. */
  const changed = (name: string, change: (policy: Draft) => void) => {
    const policy = parse(original(name));
    change(policy);
    return write(stringify(policy));
  };
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'duban-policies-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const refusal = (load: () => unknown) => {
    try {
      load();
    } catch (error) {
      return error;
    }
    return null;
  };

  it.each<[string, (policy: Draft) => void, string]>([
    ['two times for one rung', (p) => (p.ladders.duty[3].when.calendarDaysBefore = 1), 'ladders.duty[3].when'],
    ['no time for a rung', (p) => (p.ladders.soft[0].when = {}), 'ladders.soft[0].when'],
    ['a misspelt time', (p) => (p.ladders.soft[0].when = { daysBefore: 3 }), 'ladders.soft[0].when'],
    ['an unknown act', (p) => (p.ladders.duty[0].act = 'fine'), 'ladders.duty[0].act'],
    ['an id twice', (p) => (p.ladders.duty[1].id = 'remind-90'), 'ladders.duty'],
    [
      'a negative number',
      (p) => (p.ladders.duty[0].when.calendarDaysBefore = -90),
      'ladders.duty[0].when.calendarDaysBefore',
    ],
    ['a number as text', (p) => (p.rectification.limitMonths = '3'), 'rectification.limitMonths'],
    ['a missing part', (p) => delete p.interview, 'interview'],
    ['a rung that does not say what ends it', (p) => delete p.ladders.duty[5].exit, 'ladders.duty[5].exit'],
    ['a vacancy nobody knows', (p) => (p.followUp[0].vacancy = 'to-nobody'), 'followUp[0].vacancy'],
    ['a missing ladder', (p) => delete p.ladders.soft, 'ladders.soft'],
    ['an unknown key', (p) => (p.remindersCap = 5), 'remindersCap'],
    ['a basis nobody listed', (p) => p.followUp[0].basis.push('civil-code'), 'followUp[0].basis'],
    ['a false date', (p) => (p.validFrom = '2017-06-31'), 'validFrom'],
    ['a sign-off that says nothing of its days', (p) => delete p.signOff.signWorkingDays, 'signOff.signWorkingDays'],
    ['a deputy who never waits', (p) => (p.signOff.deputyAfterWorkingDays = 0), 'signOff.deputyAfterWorkingDays'],
    ['a review that is neither asked for nor not', (p) => (p.signOff.reviewRequired = 'yes'), 'signOff.reviewRequired'],
  ])('is refused for %s, naming the place', (_, change, place) => {
    expect(refusal(() => loadEscalationPolicy(changed('escalation-2017.yaml', change)))).toMatchObject({
      code: 'policy-invalid',
      sentence: { zh: expect.stringContaining(place), en: expect.stringContaining(place) },
    });
  });

  it.each<[string, (policy: Draft) => void, string, string, string]>([
    [
      'an order without a basis',
      (p) => (p.ladders.duty[5].basis = []),
      'ladders.duty[5].basis',
      'rectification-order 须拟发文件，没有依据不能签发，请列出 legal-bases.yaml 中的依据',
      'must not be empty: rectification-order drafts a document, and without a legal basis it cannot be issued; name one of legal-bases.yaml',
    ],
    [
      'an exit that no relief has',
      (p) => p.ladders.duty[5].exit.push('forgotten'),
      'ladders.duty[5].exit',
      '每一项应为 accepted、caught-up、not-applicable、date-moved 之一',
      'each entry must be one of accepted, caught-up, not-applicable, date-moved',
    ],
    [
      'an exit that nothing leads to on this ladder',
      (p) => p.assessment.rungs[0].exit.push('caught-up'),
      'assessment.rungs[0].exit',
      'rectification-order 在此处不能因 caught-up 结束，可写 accepted',
      'rectification-order cannot end by caught-up here; it may name accepted',
    ],
    [
      'a case that could never end well',
      (p) => (p.followUp[0].exit = ['caught-up']),
      'followUp[0].exit',
      '须含 accepted，否则整改到位也无法结束',
      'must contain accepted, or it could never end well',
    ],
    [
      'a signer that is not a role',
      (p) => (p.followUp[0].signer = 'mayor'),
      'followUp[0].signer',
      '应为 county-office、null 之一',
      'must be one of county-office, null',
    ],
    [
      'a document that nobody signs',
      (p) => (p.ladders.report[2].signer = null),
      'ladders.report[2].signer',
      'supervision-notice 拟发文件，须写明由谁签发（county-office）',
      'must name who signs what supervision-notice drafts (county-office)',
    ],
    [
      'a document that the act does not draft',
      (p) => (p.ladders.duty[4].document = 'rectification-order'),
      'ladders.duty[4].document',
      'act 为 supervision-notice 的一级应写 supervision-notice，不能写 rectification-order',
      'must be supervision-notice for the act supervision-notice, not rectification-order',
    ],
    [
      'an entry that its day cannot have',
      (p) => (p.ladders.duty[0].entry = 'date-passed'),
      'ladders.duty[0].entry',
      '该级的启动条件应为 date-near，不能是 date-passed',
      'must be date-near for this rung, not date-passed',
    ],
    [
      'an order before the date',
      (p) => Object.assign(p.ladders.duty[5], { entry: 'date-near', when: { workingDaysBefore: 3 } }),
      'ladders.duty[5].when',
      'rectification-order 应在时限之后，请写 workingDaysAfter',
      'rectification-order comes after the date; give workingDaysAfter',
    ],
    [
      'a notice that waits for a head',
      (p) => (p.ladders.duty[4].vacancy = 'wait'),
      'ladders.duty[4].vacancy',
      'supervision-notice 在此处应为 to-body，不能是 wait',
      'must be to-body for supervision-notice here, not wait',
    ],
    [
      'a restriction of a department',
      (p) => (p.assessment.rungs[1].about = ['town', 'department']),
      'assessment.rungs[1].about',
      '限批的对象只能是区域，应写 [town]',
      'must be [town]: only an area can be restricted, never a department',
    ],
    [
      'a proposal that waits',
      (p) => (p.followUp[1].graceWorkingDays = 5),
      'followUp[1].graceWorkingDays',
      'referral-proposal 只是提请负责人研究，应为 0',
      'must be 0: referral-proposal is a line for a person, and nothing waits',
    ],
    [
      'an act of another ladder',
      (p) => (p.assessment.rungs[1].act = 'referral-proposal'),
      'assessment.rungs[1].act',
      '此处应为 rectification-order、restriction-proposal 之一，不能是 referral-proposal',
      'must be one of rectification-order, restriction-proposal here, not referral-proposal',
    ],
  ])('is refused for %s, with what is wrong and what to write', (_, change, place, zh, en) => {
    const file = changed('escalation-2017.yaml', change);
    expect(refusal(() => loadEscalationPolicy(file))).toMatchObject({
      code: 'policy-invalid',
      sentence: {
        zh: expect.stringContaining(`policy.yaml 的 ${place} 有误：${zh}`),
        en: expect.stringContaining(`policy.yaml, at ${place}: ${en}`),
      },
    });
  });

  it('says nothing of review and deputy where it is a file of before, and that is none: one person signs', () => {
    const { signOff } = loadEscalationPolicy(changed('escalation-2017.yaml', (policy) => delete policy.signOff));
    expect(awaits('draft', signOff)).toBe('signature');
    const clerk = { accountId: null, name: '甲', post: '科员' };
    const draft = { state: 'draft' as const, drafters: [clerk], reviewer: null, deputyCalled: false };
    expect(standingToSign(draft, clerk, { head: null, deputy: null }, signOff)).toEqual({ insteadOf: null });
  });

  it('says in both languages which file, what is wrong and what to do', () => {
    const file = changed('escalation-2017.yaml', (policy) => (policy.receiptWorkingDays = 0));
    expect(refusal(() => loadEscalationPolicy(file))).toMatchObject({
      sentence: {
        zh: expect.stringMatching(/policy\.yaml 的 receiptWorkingDays 有误：不得小于 1。请改正后重试。$/),
        en: expect.stringMatching(/policy\.yaml, at receiptWorkingDays: must not be less than 1\. Correct the file/),
      },
    });
  });

  it('is refused when it is no YAML, with line and column', () => {
    const file = write('version: a\n  grades: [');
    expect(refusal(() => loadReportingPolicy(file))).toMatchObject({
      code: 'policy-invalid',
      sentence: { zh: expect.stringMatching(/line \d+, column \d+/) },
    });
  });

  it('is refused when the file is not there', () => {
    expect(refusal(() => loadScheme(join(folder, 'none.yaml')))).toMatchObject({ code: 'policy-invalid' });
  });

  it('is refused when a score would have no grade', () => {
    const file = changed('assessment-2018.yaml', (policy) => policy.grades.pop());
    expect(refusal(() => loadScheme(file))).toMatchObject({
      sentence: { zh: expect.stringContaining('grades') },
    });
  });

  it('is refused when a year could not be drafted', () => {
    for (const day of ['02-29', '13-01', '3-1']) {
      const file = changed('assessment-2018.yaml', (policy) => (policy.cycle.draftOn = day));
      expect(refusal(() => loadScheme(file))).toMatchObject({ code: 'policy-invalid' });
    }
  });

  it('is refused when a legal basis is named twice or is undated', () => {
    const twice = changed('legal-bases.yaml', (bases) => bases.push(bases[0]));
    expect(refusal(() => loadLegalBases(twice))).toMatchObject({ code: 'policy-invalid' });
    const undated = changed('legal-bases.yaml', (bases) => delete bases[2].validTo);
    expect(refusal(() => loadLegalBases(undated))).toMatchObject({
      sentence: { en: expect.stringContaining('bases[2].validTo') },
    });
  });
});
