import { RUNG_ACTS } from '@app/domain/vocabulary';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { basesOn } from '@app/domain/escalation/legal-basis';
import { ANY_PLAN } from '@app/domain/escalation/plan-basis';
import { awaits, standingToSign } from '@app/domain/escalation/sign-off';
import type { Rung } from '@app/domain/escalation/policy';
import type { FollowingRung } from '@app/domain/escalation/rung-terms';
import { repoRoot } from '../paths';
import {
  loadCorrespondence,
  loadEscalationPolicies,
  loadEscalationPolicy,
  loadLegalBases,
  loadPolicies,
  loadReportingPolicy,
  loadScheme,
} from './load-policies';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a mistake has no type
type Draft = any;

describe('the policies in force', () => {
  const { escalation, reporting, schemes, legalBases: listed } = loadPolicies();
  const [scheme] = schemes;
  const legalBases = [...listed, ...Object.values(ANY_PLAN)];
  const ladders: Rung[][] = Object.values(escalation.ladders);
  const acts = (ladder: 'duty' | 'report' | 'soft') => escalation.ladders[ladder].map(({ act, when }) => [act, when]);

  it('have the ladder of a dated duty', () => {
    expect(acts('duty')).toEqual([
      ['remind', { calendarDaysBefore: 90 }],
      ['remind', { calendarDaysBefore: 30 }],
      ['remind', { calendarDaysBefore: 7 }],
      ['urge', { workingDaysAfter: 1 }],
      ['supervision-notice', { workingDaysAfter: 20 }],
      ['rectification-order', { workingDaysAfter: 40 }],
    ]);
  });

  it('ask for one late report in a slip, and climb where reports stay out in a row', () => {
    const row = { reports: 2, months: 6 };
    expect(escalation.ladders.report.map(({ act, when, row }) => [act, when, row])).toEqual([
      ['remind', { workingDaysBefore: 5 }, undefined],
      ['urging-slip', { workingDaysAfter: 1 }, undefined],
      ['supervision-notice', { workingDaysAfter: 20 }, row],
      ['rectification-order', { workingDaysAfter: 40 }, row],
    ]);
    expect(escalation.lateReportsClimb).toBe(true);
  });

  it('punish no missed 力争', () => {
    expect(acts('soft')).toEqual([
      ['remind', { calendarDaysBefore: 30 }],
      ['remind', { calendarDaysBefore: 7 }],
      ['urge', { workingDaysAfter: 1 }],
    ]);
  });

  it('let every demand end before the next rung', () => {
    for (const ladder of ladders) {
      ladder.forEach(({ when, newLimitWorkingDays = 0 }, i) => {
        const next = ladder[i + 1]?.when.workingDaysAfter;
        if (next !== undefined) expect((when.workingDaysAfter ?? 0) + newLimitWorkingDays).toBeLessThan(next);
      });
    }
  });

  it('have what follows a year that was not passed, and what is not met', () => {
    const rungs = (some: FollowingRung[]) => some.map(({ entry, act, about }) => [entry, act, about]);
    expect(escalation.assessment.poorWhenLastBelow).toBe(70);
    expect(rungs(escalation.assessment.rungs)).toEqual([
      ['assessment-failed', 'rectification-order', []],
      ['assessment-failed', 'restriction-proposal', ['town']],
    ]);
    expect(rungs(escalation.followUp)).toEqual([
      ['rectification-fell-short', 'interview-notification', []],
      ['interview-unmet', 'referral-proposal', []],
      ['warning-unanswered', 'restriction-proposal', ['town']],
    ]);
  });

  it('let the county office sign all that leaves as a document', () => {
    for (const rung of ladders.flat()) {
      expect(rung.signer).toBe(RUNG_ACTS[rung.act].drafts ? 'county-office' : null);
    }
  });

  it.each(['2017-06-29', '2018-12-31', '2021-02-01', '2026-08-14', '2026-08-15'])(
    'leave no document without a legal basis on %s',
    (date) => {
      const { assessment, followUp, findings, restriction } = escalation;
      const rungs = [...ladders.flat(), ...assessment.rungs, ...followUp, ...findings];
      const documents = rungs.filter(({ document }) => document !== null);
      for (const { basis } of [...documents, restriction]) {
        expect(basesOn(date, basis, legalBases)).not.toEqual([]);
      }
    },
  );

  it('cite the supervision regulation from its first day, and the laws up to their last', () => {
    const titles = (date: string, ...ids: string[]) => basesOn(date, ids, legalBases).map(({ id }) => id);
    expect(titles('2021-01-31', 'plan:accountability', 'supervision-regulation-12-7')).toEqual(['plan:accountability']);
    expect(titles('2021-02-01', 'supervision-regulation-12-7')).toHaveLength(1);
    expect(titles('2018-12-31', 'soil-law-5')).toEqual([]);
    expect(titles('2026-08-14', 'soil-law-5', 'environment-law-44', 'eco-code-158')).toEqual([
      'soil-law-5',
      'environment-law-44',
    ]);
    expect(titles('2026-08-15', 'soil-law-5', 'environment-law-44', 'eco-code-158')).toEqual(['eco-code-158']);
  });

  it('set rhythm and scale', () => {
    expect(reporting).toMatchObject({ default: 'half-yearly', dueWorkingDaysAfterPeriod: 10, standingEveryYears: 1 });
    expect(reporting.phrases).toEqual([{ words: ['定期'], rhythm: 'quarterly' }]);
    expect(scheme).toMatchObject({ firstYear: 2018, cycle: { draftOn: '03-01' }, fewItems: 3 });
    expect(scheme.grades.map(({ label, from }) => [label, from])).toEqual([
      ['优秀', 90],
      ['良好', 80],
      ['合格', 60],
      ['不合格', 0],
    ]);
  });

  it('are read once', () => {
    expect(loadPolicies().escalation).toBe(escalation);
  });
});

describe('several versions of the ladders', () => {
  let folder: string;
  const original = readFileSync(join(repoRoot, 'config/policies/escalation-2017.yaml'), 'utf8');
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duban-ladders-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const put = (name: string, change: (policy: Draft) => void) => {
    const policy = parse(original);
    change(policy);
    writeFileSync(join(folder, name), stringify(policy));
  };
  const refused = () => {
    try {
      return loadEscalationPolicies(folder);
    } catch (error) {
      return error;
    }
  };

  it('are read from the files of that name, by valid-from and not by file name', () => {
    put('escalation-a.yaml', (p) => Object.assign(p, { version: 'later', validFrom: '2021-02-01' }));
    put('escalation-b.yaml', (p) => (p.version = 'first'));
    writeFileSync(join(folder, 'notes.yaml'), 'not a policy');
    expect(loadEscalationPolicies(folder).map(({ version }) => version)).toEqual(['first', 'later']);
  });

  it('may ask for an explanation between an urging and a notice: a word, which no document follows', () => {
    const asking = (document: string | null) => (policy: Draft) =>
      policy.ladders.duty.splice(4, 0, {
        ...policy.ladders.duty[3],
        ...{ id: 'ask', act: 'ask-for-explanation', when: { workingDaysAfter: 17 }, document },
      });
    put('escalation-2017.yaml', asking(null));
    const [{ ladders }] = loadEscalationPolicies(folder);
    expect(ladders.duty.map(({ act }) => act)).toContain('ask-for-explanation');
    put('escalation-2017.yaml', asking('urging-slip'));
    expect(refused()).toMatchObject({ code: 'policy-invalid' });
  });

  it.each([
    ['two of one name', (p: Draft) => (p.validFrom = '2021-02-01'), 'version'],
    ['two of one first day', (p: Draft) => (p.version = 'other'), 'validFrom'],
    ['a mistake in any of them', (p: Draft) => (p.receiptWorkingDays = 0), 'receiptWorkingDays'],
  ])('are refused for %s, naming file and place', (_, change, place) => {
    put('escalation-2017.yaml', () => undefined);
    put('escalation-2021.yaml', change);
    expect(refused()).toMatchObject({
      code: 'policy-invalid',
      sentence: { zh: expect.stringMatching(new RegExp(`escalation-2021\\.yaml 的 ${place} 有误`)) },
    });
  });

  it.each([
    ['on the same day', (rung: Draft) => (rung.act = 'urging-slip'), true],
    ['doing the same on another day', (rung: Draft) => (rung.when = { workingDaysAfter: 3 }), true],
    ['that says so', (rung: Draft) => (rung.replaces = { id: 'urge', act: 'urge' }), false],
  ])('are refused where a rung has another id than before, %s', (_, change, wrong) => {
    put('escalation-2017.yaml', () => undefined);
    put('escalation-2021.yaml', (p) => {
      Object.assign(p, { version: 'later', validFrom: '2021-02-01' });
      const rung = p.ladders.duty.find(({ id }: Draft) => id === 'urge');
      Object.assign(rung, { id: 'ask-again' });
      change(rung);
      if (rung.act === 'urging-slip')
        Object.assign(rung, { document: 'urging-slip', signer: 'county-office', exit: ['caught-up'] });
    });
    if (!wrong) return expect(refused()).toHaveLength(2);
    expect(refused()).toMatchObject({
      sentence: {
        zh: expect.stringMatching(/ladders\.duty\[3\]\.replaces 有误.*replaces: \{ id: urge, act: urge \}/s),
      },
    });
  });

  it('are refused when there is none', () => {
    expect(refused()).toMatchObject({ code: 'policy-invalid', sentence: { en: expect.stringContaining('no file') } });
  });
});

/** The ladders as a file wrote them before each rung said its entry, document, exit and vacancy. */
const fromBefore = (policy: Draft) => {
  const short = ({ entry: _e, document: _d, exit: _x, vacancy: _v, ...rung }: Draft) => rung;
  const ladders = Object.entries<Draft[]>(policy.ladders).map(([name, rungs]) => [name, rungs.map(short)]);
  const { assessment: _a, followUp: _f, ...rest } = policy;
  const findings = policy.findings.map(({ document: _d, exit: _x, ...rung }: Draft) => rung);
  return {
    ...rest,
    ladders: Object.fromEntries(ladders),
    findings,
    rectification: { ...policy.rectification, basis: ['plan:accountability'] },
    interview: { ...policy.interview, basis: ['plan:accountability', 'supervision-regulation-12-7'] },
  };
};

describe('a version from before the rungs said all of it', () => {
  let folder: string;
  const FIRST = join(repoRoot, 'config/policies/escalation-2017-1.yaml');
  const original = readFileSync(FIRST, 'utf8');
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duban-ladders-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const load = (change: (policy: Draft) => void = () => undefined) => {
    const policy = fromBefore(parse(original));
    change(policy);
    const file = join(folder, 'escalation-old.yaml');
    writeFileSync(file, stringify(policy));
    return loadEscalationPolicy(file);
  };
  const today = loadEscalationPolicy(FIRST);

  it('still loads, its late obligations and findings with the meaning they have today', () => {
    const { ladders, findings } = load();
    expect(ladders).toEqual(today.ladders);
    expect(findings).toEqual(today.findings);
  });

  it('goes from a failed year to the order, from there to the interview and to a referral, and nowhere else', () => {
    const { assessment, followUp } = load();
    expect(assessment).toMatchObject({
      poorWhenLastBelow: null,
      rungs: [{ act: 'rectification-order', vacancy: 'to-body' }],
    });
    expect(assessment.rungs[0].basis).toEqual(['plan:accountability']);
    expect(followUp.map(({ act, vacancy }) => [act, vacancy])).toEqual([
      ['interview-notification', 'to-body'], // then, nobody waited for a head
      ['referral-proposal', 'to-body'],
    ]);
    expect(followUp[0].basis).toEqual(['plan:accountability', 'supervision-regulation-12-7']);
  });

  it('is checked all the same, and one that has begun to say it must say it all', () => {
    expect(() => load((p) => (p.ladders.duty[0].act = 'fine'))).toThrow(
      expect.objectContaining({ code: 'policy-invalid' }),
    );
    expect(() => load((p) => (p.followUp = []))).toThrow(
      expect.objectContaining({
        sentence: expect.objectContaining({ zh: expect.stringContaining('ladders.duty[0].entry') }),
      }),
    );
  });
});

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

describe('a table of correspondence', () => {
  const file = join(repoRoot, 'config/policies/correspondence-2017.yaml');
  const folder = mkdtempSync(join(tmpdir(), 'duban-correspondence-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const problemsOf = (change: (draft: Draft) => void, orders = true): unknown => {
    const draft: Draft = parse(readFileSync(file, 'utf8'));
    change(draft);
    writeFileSync(join(folder, 'correspondence-2017.yaml'), stringify(draft));
    const ladders = [{ ...loadEscalationPolicy(), ordersForLateObligations: orders }];
    try {
      loadCorrespondence(ladders, loadLegalBases(), folder);
      return [];
    } catch (error) {
      return ((error as Draft).details.problems as { place: string }[]).map(({ place }) => place);
    }
  };

  it.each<[string, (draft: Draft) => void, string[]]>([
    ['is in order', () => undefined, []],
    ['knows no other act', ({ rows }) => (rows.town.scolding = { form: 'notice', verb: '训' }), ['rows.town.scolding']],
    ['knows no other kind of body', ({ rows }) => (rows.village = {}), ['rows.village']],
    [
      'knows no other form',
      ({ rows }) => (rows.town['early-warning'].form = 'shout'),
      ['rows.town.early-warning.form'],
    ],
    [
      'names provisions of the list',
      ({ bases }) => bases['supervision-notice'].overdue.push('law-of-nowhere'),
      ['bases.supervision-notice.overdue'],
    ],
    [
      'says why it refuses',
      ({ rows }) => (rows.court['rectification-order'] = { refused: {} }),
      ['rows.court.rectification-order.refused.zh', 'rows.court.rectification-order.refused.en'],
    ],
  ])('%s', (_, change, places) => expect(problemsOf(change)).toEqual(places));

  it('lets a late task of a department reach the order, unless the ladders know no such order', () => {
    const without = ({ rows }: Draft) => delete rows.department['rectification-order'];
    expect(problemsOf(without)).toEqual(['rows.department.rectification-order']);
    expect(problemsOf(without, false)).toEqual([]);
  });

  it('lets a late task reach whatever the ladders draft, with something to rest on', () => {
    expect(problemsOf(({ rows }) => delete rows.town['urging-slip'])).toEqual(['rows.town.urging-slip']);
    expect(problemsOf(({ bases }) => delete bases['supervision-notice'], false)).toEqual([
      'rows.department.supervision-notice',
      'rows.town.supervision-notice',
    ]);
  });
});
