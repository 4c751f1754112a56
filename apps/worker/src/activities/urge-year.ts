import type { EntityManager } from '@mikro-orm/postgresql';
import { resultDueOn } from '@app/domain/assessment';
import { addDays, chineseDate, earliestOf, nextWorkingDay, type IsoDate } from '@app/domain/calendar';
import { notify } from '@app/notifications';
import { Body, recordOnce, ScoreObjection } from '@app/persistence';
import type { Settings, YearScene } from '@app/use-cases';

/**
 * 催办: what the organization department has let pass in a year, an objection undecided on its last day or no result on the day the
 * scheme names, is said on the next working day, once, to it and to the county office above it.
 *
 * @returns the next day on which something could be late
 */
export async function urgeYear(
  em: EntityManager,
  { calendar, directory }: Pick<Settings, 'calendar' | 'directory'>,
  { assessment, plan, scheme, today, key }: YearScene,
): Promise<IsoDate | null> {
  if (assessment.signedOn) return null;
  const { id, year } = assessment;
  const pending = await em.find(
    ScoreObjection,
    { assessment: id, state: 'pending' },
    { populate: ['body'], orderBy: { id: 1 } },
  );
  const waits = [
    ...pending.map((one) => ({
      of: `objection-${one.id}`,
      by: one.decideBy,
      title: `请裁定${(one.body as Body).name}对${year}年度考核的申诉`,
    })),
    { of: 'result', by: resultDueOn(year, scheme.cycle), title: `请审定${year}年度考核结果` },
  ].map((one) => ({ ...one, lateOn: nextWorkingDay(calendar, addDays(one.by, 1)) }));
  const above = await em.find(Body, { name: [directory.organizationDepartment, directory.countyOffice] });
  for (const { of, by, title } of waits.filter(({ lateOn }) => lateOn <= today)) {
    const about = { planId: plan.id, key: `${key}/${of}/decision-urged`, kind: 'decision-urged', on: today } as const;
    if (!(await recordOnce(em, { ...about, data: { what: of, decideBy: by, year } }))) continue;
    const late = `催办：${title}，应于${chineseDate(by)}前决定，现已逾期`;
    await notify(em, { ...about, title: late, bodyIds: above.map(({ id: body, heirId }) => heirId ?? body) });
  }
  return earliestOf(...waits.flatMap(({ lateOn }) => (lateOn > today ? [lateOn] : [])));
}
