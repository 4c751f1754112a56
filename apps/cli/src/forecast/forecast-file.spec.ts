import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repoRoot } from '@app/config';
import type { ForecastRow } from '@app/domain/forecast';
import { forecastTable } from './table';
import { forecastFile, type ForecastOrder } from './forecast-file';

const question: ForecastOrder = {
  plan: join(repoRoot, 'config/demo/plan.txt'),
  until: '2018-06-30',
  assume: 'nobody',
  extend: [],
};

describe('duban forecast of a file', () => {
  it('foretells from the date of the plan on when no other is given', async () => {
    const rows = await forecastFile(question);
    expect(rows[0].at >= '2017-06-29').toBe(true);
    expect(rows).toEqual(await forecastFile({ ...question, from: '2017-06-29' }));
  });

  it('answers what another ladder file would do', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'duban-policy-')), 'escalation.yaml');
    const ours = readFileSync(join(repoRoot, 'config/policies/escalation-2017.yaml'), 'utf8');
    writeFileSync(file, ours.replaceAll('workingDaysAfter: 20', 'workingDaysAfter: 10'));
    const noticeOn = async (policy?: string) => {
      const rows = await forecastFile({ ...question, policy });
      const isIt = ({ act, obligation }: ForecastRow) =>
        act === 'supervision-notice' && obligation === 'clause-2/milestone-2017-12-31-1';
      return rows.find(isIt)?.at;
    };
    expect([await noticeOn(), await noticeOn(file)]).toEqual(['2018-01-29', '2018-01-15']);
  });

  it('refuses a day that does not exist', async () => {
    await expect(forecastFile({ ...question, until: '2018-02-30' })).rejects.toMatchObject({
      code: 'invalid-date',
    });
  });

  it('prints a table, with a word for a time in which nothing happens', async () => {
    const rows = await forecastFile(question);
    expect(forecastTable(rows)).toContain(`共 ${rows.length} 项`);
    expect(forecastTable([])).toContain('没有需要处理的事项');
  });
});
