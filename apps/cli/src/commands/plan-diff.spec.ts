import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repoRoot } from '../../../../config/paths';
import { planDiff } from './plan-diff';

const demo = join(repoRoot, 'config', 'demo', 'plan.txt');

describe('duban plan diff', () => {
  let folder: string;
  let later: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'duban-'));
    later = join(folder, 'later.txt');
    writeFileSync(later, readFileSync(demo, 'utf8').replace(/2020\s*年前/, '2021年底前'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says that a plan does not differ from itself', async () => {
    expect(await planDiff(demo, demo, {})).toBe('两个版本没有差别。\n');
  });

  it('names the one date that was changed', async () => {
    const { clauses } = JSON.parse(await planDiff(demo, later, { json: true }));
    expect(clauses).toHaveLength(1);
    expect(clauses[0].changes.dates[0].to.date).toBe('2021-12-31');
    expect(await planDiff(demo, later, {})).toContain('期限：2020年前（2019-12-31） → 2021年底前（2021-12-31）');
  });
});
