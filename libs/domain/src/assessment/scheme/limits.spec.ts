import { someScheme } from '../a-body-year.fixture';
import { mostOfObjection, mostPerBody, mostPerCheck } from './limits';

describe('what one person may change', () => {
  const scheme = someScheme();

  it('by one finding is what the scheme says; one of old said nothing, and there it was all', () => {
    expect(mostPerCheck(scheme)).toBe(scheme.cycle.pointsPerCheck);
    expect(mostPerCheck({ ...scheme, cycle: { ...scheme.cycle, pointsPerCheck: undefined } })).toBe(scheme.total);
  });

  it('by all findings of one body is what the scheme says, else twice a finding, and never more than all', () => {
    const at = (cycle: object) => mostPerBody({ ...scheme, cycle: { ...scheme.cycle, ...cycle } });
    expect(at({ pointsPerBody: 8 })).toBe(8);
    expect(at({})).toBe(2 * scheme.cycle.pointsPerCheck!);
    expect(at({ pointsPerCheck: undefined })).toBe(scheme.total);
  });

  it('by upholding an objection is the weight of the item, of the score as a whole the total', () => {
    const [item] = scheme.items;
    const lighter = {
      ...scheme,
      items: [{ ...item, weight: 12 }],
      deductions: [{ ...item, id: 'open', weight: null }],
    };
    expect(mostOfObjection(lighter, item.id)).toBe(12);
    expect(mostOfObjection(lighter, 'open')).toBe(scheme.total);
    expect(mostOfObjection(lighter, null)).toBe(scheme.total);
  });
});
