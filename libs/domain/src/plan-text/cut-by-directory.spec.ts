import type { BodyDirectory } from './body-directory';
import { parsePlan } from './parse-plan';

const body = (name: string, ...aliases: string[]) =>
  ({ name, kind: 'department', subordinateToCounty: true, aliases }) as const;
const directory: BodyDirectory = {
  bodies: [
    body('县财政局', '财政局'),
    body('县教育局', '教育局'),
    body('县发改局', '县发展和改革局'),
    body('县机关事务和接待中心'),
    body('县林业局'),
    body('县林业局水站'),
    body('水站'),
  ],
};
const read = (who: string) => parsePlan(`一、任务\n（一）护岸。砌石。（${who}）`, directory);
const rolesOf = (who: string): string[] =>
  read(who).plan.clauses[0].roles.map(({ role, body: found }) => `${role} ${found}`);
const doubtsOf = (who: string): string[] => read(who).plan.clauses[0].doubts.map(({ code }) => code);

describe('a directory decides the cut of names', () => {
  it.each([
    ['县财政局县教育局负责', ['responsible 县财政局', 'responsible 县教育局']],
    ['县林业局牵头，县财政局教育局配合', ['lead 县林业局', 'cooperator 县财政局', 'cooperator 县教育局']],
    ['责任单位：县发展和改革局县教育局', ['responsible 县发改局', 'responsible 县教育局']],
    ['县发展和改革局、县教育局负责', ['responsible 县发改局', 'responsible 县教育局']],
    ['县机关事务和接待中心牵头', ['lead 县机关事务和接待中心']],
  ])('%s', (who, expected) => {
    expect(rolesOf(who)).toEqual(expected);
    expect(doubtsOf(who).filter((code) => code === 'unknown-body' || code === 'odd-body')).toEqual([]);
    const { plan, text } = read(who);
    for (const { span, written } of plan.clauses[0].roles) expect(text.slice(...span)).toBe(written);
  });

  it('asks where the names may be cut in several ways, or one of them is not there', () => {
    expect(doubtsOf('县教育局县林业局水站牵头')).toContain('unknown-body');
    expect(doubtsOf('县财政局县统计局牵头')).toContain('unknown-body');
  });

  it('leaves alone what is one of its names', () => {
    expect(rolesOf('县林业局水站牵头')).toEqual(['lead 县林业局水站']);
  });
});
