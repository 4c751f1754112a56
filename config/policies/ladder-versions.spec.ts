import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { repoRoot } from '../paths';
import { loadEscalationPolicies, loadEscalationPolicy } from './load-policies';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a mistake has no type
type Draft = any;

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
