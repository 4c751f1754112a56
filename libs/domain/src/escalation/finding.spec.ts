import { loadEscalationPolicies } from '@app/config';
import { FINDING_KINDS, requireAddressee, rungOfFinding } from './finding';

const { findings } = loadEscalationPolicies().at(-1)!;
const body = { name: '县乙局', kind: 'department', headVacant: false };

describe('what a finding leads to', () => {
  it.each([
    ['prominent-problem', 'C', 'interview-notification'],
    ['deterioration', 'C', 'interview-notification'],
    ['complaints', 'C', 'interview-notification'],
    ['falsified-data', 'D', 'referral-proposal'],
    ['dereliction', 'D', 'referral-proposal'],
    ['farmland-decline', 'E', 'early-warning'],
  ] as const)('%s: ladder %s, %s', (kind, ladder, act) => {
    expect(rungOfFinding(kind, findings)).toMatchObject({ ladder, act });
  });

  it('knows every kind once', () => {
    expect(findings.flatMap(({ kinds }) => kinds).sort()).toEqual([...FINDING_KINDS].sort());
  });
});

describe('whom a finding is about', () => {
  const warning = rungOfFinding('farmland-decline', findings);
  const interview = rungOfFinding('complaints', findings);

  it('is a town for the early warning, and any body for an interview', () => {
    expect(() => requireAddressee(warning, { ...body, kind: 'town' })).not.toThrow();
    expect(() => requireAddressee(warning, body)).toThrow(expect.objectContaining({ code: 'finding-wrong-body' }));
    expect(() => requireAddressee(interview, body)).not.toThrow();
  });

  it('cannot be interviewed while nobody heads it, and is warned all the same', () => {
    const vacant = { ...body, kind: 'town', headVacant: true };
    expect(() => requireAddressee(interview, vacant)).toThrow(expect.objectContaining({ code: 'addressee-vacant' }));
    expect(() => requireAddressee(warning, vacant)).not.toThrow();
    expect(() => requireAddressee({ ...interview, vacancy: 'wait' }, vacant)).not.toThrow(); // its summons waits
  });
});
