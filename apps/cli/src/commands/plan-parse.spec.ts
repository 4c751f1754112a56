import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repoRoot } from '../../../../config/paths';
import { planParse, registerPlanParse } from './plan-parse';

const demo = join(repoRoot, 'config', 'demo', 'plan.txt');

describe('duban plan parse', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'duban-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints the parsed plan and nothing else with --json', async () => {
    const plan = JSON.parse(await planParse(demo, { json: true }));
    expect(Object.keys(plan)).toEqual([
      'title',
      'documentNumber',
      'issuer',
      'issuedOn',
      'publicity',
      'addressees',
      'sections',
      'clauses',
      'outsideClauses',
      'doubts',
    ]);
    expect(plan.clauses).toHaveLength(49);
  });

  it('says with --explain which stage, rule and words gave each result', async () => {
    const lines = (await planParse(demo, { explain: true })).trimEnd().split('\n');
    const stages = new Set(lines.map((line) => line.split('\t')[1]));
    expect([...stages]).toEqual(expect.arrayContaining(['segment', 'responsibility', 'dates', 'figures', 'doubt']));
    expect(lines.find((line) => line.includes('lead 县国土环保局'))).toMatch(
      /^\d+-\d+\tresponsibility\tbracket-role-word\t“县国土环保局”\tlead 县国土环保局 \(牵头\)$/,
    );
  });

  it('prints the text the spans quote with --text', async () => {
    const plan = JSON.parse(await planParse(demo, { json: true }));
    const text = await planParse(demo, { text: true });
    for (const clause of plan.clauses) expect(text.slice(...(clause.span as [number, number]))).toBe(clause.text);
  });

  it('prints the text with --text also where no clause is found in it', async () => {
    const file = join(folder, 'none.txt');
    writeFileSync(file, '  各镇：\n  现将有关情况通报如下。');
    expect(await planParse(file, { text: true })).toBe('各镇：\n现将有关情况通报如下。');
    await expect(planParse(file, {})).rejects.toMatchObject({ code: 'plan-without-clauses' });
  });

  it('uses the directory of the county without being told', async () => {
    const plan = JSON.parse(await planParse(demo, { json: true }));
    expect(plan.clauses[39].roles.find((role: { written: string }) => role.written === '水利局').body).toBe('县水利局');
  });

  it('leaves the names of another county alone', async () => {
    const file = join(folder, 'other.txt');
    writeFileSync(file, '一、总则\n（一）查清底数。（县甲局负责）\n');
    expect(JSON.parse(await planParse(file, { json: true })).clauses[0].doubts).toEqual([]);
  });

  it('shows a table otherwise', async () => {
    const table = await planParse(demo, {});
    expect(table).toContain('10 部分，49 条');
    expect(table).toContain('2020年前→2019-12-31');
  });

  it('is reached through the command line', async () => {
    const { Command } = await import('commander');
    const plan = new Command('plan');
    registerPlanParse(plan);
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    await plan.parseAsync(['parse', demo, '--json'], { from: 'user' });
    const printed = write.mock.calls.map(([chunk]) => chunk).join('');
    write.mockRestore();
    expect(JSON.parse(printed).documentNumber).toBe('南府办〔2017〕24号');
  });

  it.each([
    ['a missing file', () => planParse(join(folder, 'no.txt'), {}), 'file-not-found'],
    ['a folder', () => planParse(folder, {}), 'file-not-found'],
    ['both shapes at once', () => planParse(demo, { json: true, text: true }), 'options-conflict'],
    ['a missing directory', () => planParse(demo, { directory: join(folder, 'no.yaml') }), 'directory-unreadable'],
    ['a directory of another shape', () => planParse(demo, { directory: demo }), 'directory-unreadable'],
  ])('refuses %s', async (_, run, code) => {
    await expect(run()).rejects.toMatchObject({ code });
  });
});
