import { someScheme } from '../a-body-year.fixture';
import { mostOfObjection, mostPerCheck } from './limits';

describe('what one person may change', () => {
  const scheme = someScheme();

  it('by one finding is what the scheme says; one of old said nothing, and there it was all', () => {
    expect(mostPerCheck(scheme)).toBe(scheme.cycle.pointsPerCheck);
    expect(mostPerCheck({ ...scheme, cycle: { ...scheme.cycle, pointsPerCheck: undefined } })).toBe(scheme.total);
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
