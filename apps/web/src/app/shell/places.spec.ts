import { zh } from '../../i18n/zh';
import { isAt, placesFor, type Place, type PlaceGroup } from './places';

const labels = (entries: (Place | PlaceGroup)[]) =>
  entries.flatMap((entry) => ('places' in entry ? entry.places : [entry])).map(({ label }) => label);

describe('where a person can go', () => {
  it('is to plans, the inbox and the bodies as long as there is no plan', () => {
    expect(labels(placesFor(null, 'county-office', zh))).toEqual(['方案', '我的待办', '单位']);
  });

  it('is to everything for the county office, each place once, and never more than eight entries at once', () => {
    const entries = placesFor(3, 'county-office', zh);
    expect(entries.length).toBeLessThanOrEqual(8);
    const all = labels(entries);
    expect(all).toEqual(
      expect.arrayContaining(['整改与约谈', '推算', '年度考核', '复核', '责任终身登记', '移送', '留痕']),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    ['owner', ['复核', '责任终身登记'], ['移送']],
    ['organization', ['移送'], []],
    ['reader', ['年度考核'], ['复核', '责任终身登记', '移送']],
  ])('shows %s what it may read, and nothing else', (role, shown, hidden) => {
    const all = labels(placesFor(3, role, zh));
    expect(all).toEqual(expect.arrayContaining(shown));
    expect(all.filter((label) => hidden.includes(label))).toEqual([]);
  });

  it.each([
    ['administrator', ['账号管理']],
    ['auditor', ['安全日志']],
  ])('shows the %s one thing, with or without a plan', (role, shown) => {
    for (const planId of [null, 3]) expect(labels(placesFor(planId, role, zh))).toEqual(shown);
  });

  it('counts a page below as being there, but not where only the page itself counts', () => {
    expect(isAt({ to: '/plans/3/cases', label: '' }, '/plans/3/cases/7')).toBe(true);
    expect(isAt({ to: '/plans/3/cases', label: '' }, '/plans/3/cases-of')).toBe(false);
    expect(isAt({ to: '/plans/3', label: '', end: true }, '/plans/3/cases')).toBe(false);
  });
});
