import { draftDay, ifDone, schemeOf, type IfDone, type Scheme } from '@app/domain/assessment';
import { yearOf, type IsoDate } from '@app/domain/calendar';
import { Assessment, AssessmentScheme, Obligation, Plan, type EntityManager } from '@app/persistence';
import type { Actor } from '../actor';
import { findRow } from '../rows';
import { planToday } from '../plan-time';
import type { Settings } from '../settings';
import { standingOfYear } from './standing-of-year';

/** The open tasks of a body in one year, with what each would still bring. */
export interface YearIfDone {
  year: number;
  tasks: IfDone[];
}

/**
 * 如在某日前办结，可增几分: for the own body, of the year that runs and of the one before as long as that is not drafted. By the scheme that
 * was announced, or else the one in force. Points by hand are not in it: nobody sees them before the draft. Reads only.
 *
 * @throws DubanError `not-found`
 */
export async function ifDoneOfBody(
  { em, settings, now }: { em: EntityManager; settings: Settings; now: Date },
  { body }: Pick<Actor, 'body'>,
  planId: number,
): Promise<YearIfDone[]> {
  const plan = await findRow(em, Plan, planId);
  if (body === null || !plan.startedOn) return [];
  const today = planToday(plan, now);
  const ended = await em.find(Obligation, { plan: planId, closedOn: { $ne: null } }, { fields: ['key'] });
  const closed = new Set(ended.map(({ key }) => key));
  const found: YearIfDone[] = [];
  for (const year of [yearOf(today) - 1, yearOf(today)]) {
    if (year < Math.max(settings.schemes[0].firstYear, yearOf(plan.startedOn)) || year > yearOf(plan.horizon!))
      continue;
    const assessment = await em.findOne(Assessment, { plan: planId, year });
    if (assessment && assessment.state !== 'open') continue;
    const scheme = await schemeOfRunningYear(em, settings, planId, year);
    const { dossier } = await standingOfYear(em, settings, { plan, scheme, year, asOf: today });
    const draftOn = assessment?.draftOn ?? draftDay(year, [scheme], settings.calendar);
    const tasks = ifDone(scheme, { year, today, draftOn: laterOf(draftOn, today) }, dossier.inputs, body, closed);
    if (tasks.length > 0) found.push({ year, tasks });
  }
  return found;
}

/** A draft that waits for points by hand comes later than its day. */
const laterOf = (a: IsoDate, b: IsoDate) => (a > b ? a : b);

async function schemeOfRunningYear(
  em: EntityManager,
  { schemes }: Pick<Settings, 'schemes'>,
  planId: number,
  year: number,
): Promise<Scheme> {
  const announced = await em.findOne(AssessmentScheme, { plan: planId, year });
  return announced ? (announced.content as unknown as Scheme) : schemeOf(schemes, year);
}
