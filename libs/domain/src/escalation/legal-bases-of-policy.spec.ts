import { loadEscalationPolicy, loadLegalBases } from '@app/config';
import { addDays } from '../calendar';
import { basesOn, requireBases } from './legal-basis';
import { ANY_PLAN } from './plan-basis';
import type { EscalationPolicy } from './policy';

const bases = [...loadLegalBases(), ...Object.values(ANY_PLAN)];
const policy: EscalationPolicy = loadEscalationPolicy();
const everyDay = (from: string, until: string) => {
  const days: string[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
};
const idsOn = (day: string) =>
  basesOn(
    day,
    bases.map(({ id }) => id),
    bases,
  ).map(({ id }) => id);
const some = (ids: string[], start: string) => ids.some((id) => id.startsWith(start));

describe('the legal bases in config, on every day from 2014 to 2027', () => {
  it('change over when the law does: never both, and no day without', () => {
    for (const day of everyDay('2014-01-01', '2027-12-31')) {
      const ids = idsOn(day);
      expect([day, some(ids, 'soil-law')]).toEqual([day, day >= '2019-01-01' && day <= '2026-08-14']);
      expect([day, some(ids, 'environment-law')]).toEqual([day, day >= '2015-01-01' && day <= '2026-08-14']);
      expect([day, some(ids, 'eco-code')]).toEqual([day, day >= '2026-08-15']);
      expect([day, some(ids, 'supervision-regulation')]).toEqual([day, day >= '2021-02-01']);
      expect([day, some(ids, 'accountability-rule-trial')]).toEqual([day, day >= '2015-08-09']);
    }
  });

  it('leave every document of the ladders at least one, from the date of the plan on', () => {
    const asked = [
      ...Object.values(policy.ladders).flatMap((ladder) =>
        ladder.filter(({ signer }) => signer).map(({ basis }) => basis),
      ),
      ...[...policy.assessment.rungs, ...policy.followUp].map(({ basis }) => basis),
      policy.restriction.basis,
    ];
    for (const day of everyDay(policy.validFrom, '2027-12-31')) {
      for (const ids of asked) expect(requireBases(day, ids, bases).length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['2026-08-14', ['soil-law-76'], false],
    ['2026-08-15', ['soil-law-76'], true],
    ['2026-08-14', ['eco-code-159'], true],
    ['2026-08-15', ['eco-code-159'], false],
    ['2018-12-31', ['soil-law-5'], true],
    ['2019-01-01', ['soil-law-5'], false],
  ])('on %s a document on %j alone is blocked: %s', (day, ids, blocked) => {
    const issue = () => requireBases(day, ids, bases);
    if (!blocked) return expect(issue()).toHaveLength(1);
    expect(issue).toThrow(
      expect.objectContaining({
        code: 'legal-basis-expired',
        sentence: expect.objectContaining({ zh: '该文件所列依据在签发日均已失效，请先更换现行依据再签发。' }),
      }),
    );
  });
});
