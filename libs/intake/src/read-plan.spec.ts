import { parsePlan } from '@app/domain/plan-text';
import { MOST_CLAUSES } from './limits';
import { requireModest } from './modest-plan';
import { readPlan } from './read-plan-file';

// Threads start slowly on a busy machine.
jest.setTimeout(60_000);

const TEXT =
  '某县旧井整治工作方案\n\n一、主要任务\n\n（一）查清底数。2018年6月底前完成。（县甲局负责）\n\n（二）修缮旧井。（县乙局负责）\n';
const refusal = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    ({ code }: { code: string }) => code,
  );

describe('reading a plan to the end in a thread', () => {
  it('gives what the plan reader gives', async () => {
    const { plan, text } = parsePlan(TEXT);
    expect(await readPlan(Buffer.from(TEXT), 'plan.txt')).toEqual({ plan, text });
  });

  it.each([
    ['no text', ' ', 'plan-file-empty'],
    ['no clause', '无', 'plan-without-clauses'],
    ['more text than a plan has', '每年'.repeat(150_001), 'plan-text-too-long'],
    ['more clauses than a plan has', '（一）甲。\n'.repeat(MOST_CLAUSES + 1), 'plan-too-much'],
  ])('refuses %s', async (_, text, code) => {
    expect(await refusal(readPlan(Buffer.from(text), 'plan.txt'))).toBe(code);
  });

  it('shows halves of characters and U+0000 as damaged: the database keeps neither', async () => {
    const { text } = await readPlan(Buffer.from(TEXT.replace('旧井', '旧\ud840井'), 'utf16le'), 'plan.txt');
    expect(text).toContain('旧\ufffd井');
  });

  it('names too many, as soon as there are', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 14 }, () => refusal(readPlan(Buffer.from(TEXT), 'plan.txt'))),
    );
    expect(outcomes.filter((one) => one === 'read').length).toBeGreaterThanOrEqual(9);
    expect(outcomes.at(-1)).toBe('reading-busy');
  });
});

describe('what a plan may hold', () => {
  const { plan } = parsePlan(TEXT);
  const [clause] = plan.clauses;
  const many = <T>(one: T, times: number): T[] => Array.from({ length: times }, () => one);

  it.each([
    ['doubts', { ...plan, doubts: many({} as never, 2001) }, 2001],
    [
      'details of one clause',
      { ...plan, clauses: [{ ...clause, roles: many(clause.roles[0], 501), deadlines: [], targets: [] }] },
      501,
    ],
    [
      'details in all',
      { ...plan, clauses: many({ ...clause, roles: many(clause.roles[0], 400), deadlines: [], targets: [] }, 26) },
      10_400,
    ],
  ])('is bounded: %s', (_, much, found) => {
    expect(() => requireModest(much)).toThrow(
      expect.objectContaining({ code: 'plan-too-much', details: expect.objectContaining({ found }) }),
    );
    expect(() => requireModest(plan)).not.toThrow();
  });
});
