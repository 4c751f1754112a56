import { en } from '../../i18n/en';
import { zh } from '../../i18n/zh';
import { isAt, isIn, samePageOf, sectionsFor, type Here } from './places';

const here = (role: string, planId: number | null = 3): Here => ({ role, planId, world: 'real', at: (path) => path });
const sections = (role: string, planId: number | null = 3) => sectionsFor(here(role, planId), zh);
const names = (role: string, planId: number | null = 3) => sections(role, planId).map(({ label }) => label);
const pages = (role: string, planId: number | null = 3) =>
  sections(role, planId).flatMap(({ places }) => places.map(({ label }) => label));

describe('where a person can go', () => {
  it('is to the workbench, to-dos, plans and bodies as long as there is no plan', () => {
    expect(names('county-office', null)).toEqual(['工作台', '待办', '方案', '系统管理']);
  });

  it('begins with what a role needs', () => {
    expect(names('department').slice(0, 4)).toEqual(['工作台', '待办', '督办事项', '公文']);
    expect(names('county-office').slice(0, 3)).toEqual(['工作台', '待办', '公文']);
    expect(names('organization')[2]).toBe('考核');
    expect(names('reader')[0]).toBe('统计分析');
  });

  it('is to at most nine sections, each page once', () => {
    expect(names('county-office').length).toBeLessThanOrEqual(9);
    const all = sections('county-office').flatMap(({ places }) => places.map(({ to }) => to));
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    ['owner', ['复核', '责任终身登记'], ['移送', '未送达消息']],
    ['organization', ['移送'], []],
    ['county-office', ['未送达消息', '移送', '留痕'], []],
    ['reader', ['考核'], ['工作台', '待办', '复核', '责任终身登记', '移送']],
  ])('shows %s what it may read, and nothing else', (role, shown, hidden) => {
    const all = [...names(role), ...pages(role)];
    expect(all).toEqual(expect.arrayContaining(shown));
    expect(all.filter((label) => hidden.includes(label))).toEqual([]);
  });

  it.each([
    ['administrator', ['账号管理']],
    ['auditor', ['安全日志']],
  ])('shows the %s one thing, with or without a plan', (role, shown) => {
    for (const planId of [null, 3]) expect(names(role, planId)).toEqual(shown);
  });

  it('is named in English as well', () => {
    expect(sectionsFor(here('county-office'), en).map(({ label }) => label)).toContain('Administration');
  });

  it('counts a page below as being there, but not where only the page itself counts', () => {
    expect(isAt({ to: '/plans/3/cases', label: '' }, '/plans/3/cases/7')).toBe(true);
    expect(isAt({ to: '/plans/3/cases', label: '' }, '/plans/3/cases-of')).toBe(false);
    expect(isAt({ to: '/plans/3', label: '', end: true }, '/plans/3/cases')).toBe(false);
    expect(isAt({ to: '/inbox?world=sandbox', label: '' }, '/inbox')).toBe(true);
  });

  it('counts a clause as one of the matters', () => {
    const at = (path: string) =>
      sections('department')
        .filter((one) => isIn(one, path))
        .map(({ key }) => key);
    expect(at('/plans/3/clauses/7')).toEqual(['matters']);
    expect(at('/plans/3')).toEqual(['matters']);
    expect(at('/plans/3/cases/7')).toEqual(['cases']);
  });

  it('is to the same page of another plan, and not to a thing that is only in this one', () => {
    expect(samePageOf('/plans/3/documents', 4)).toBe('/plans/4/documents');
    expect(samePageOf('/plans/3/cases/7', 4)).toBe('/plans/4/cases');
    expect(samePageOf('/plans/3/clauses/7', 4)).toBe('/plans/4');
    expect(samePageOf('/inbox', 4)).toBe('/plans/4');
  });
});
