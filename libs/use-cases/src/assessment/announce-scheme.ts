import { randomUUID } from 'node:crypto';
import { type Scheme, announceUntil, canonical, inTimeForYear, keyOfYear } from '@app/domain/assessment';
import { DubanError } from '@app/domain/errors';
import { notify } from '@app/notifications';
import { Assessment, AssessmentScheme, Body, Plan, recordOnce, WorkList, type EntityManager } from '@app/persistence';
import { assignmentDates } from '../duties/assignment-dates';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { planToday } from '../plan-time';
import { mayAnnounceScheme, must } from '../policies';
import type { Settings } from '../settings';
import { fingerprintOf } from './write-draft';

/** The schemes that can be announced: those that hold by themselves, and those that hold where they are announced. */
export const schemesOffered = ({ schemes, offered }: Pick<Settings, 'schemes' | 'offered'>): Scheme[] => [
  ...schemes,
  ...offered,
];

/**
 * 公布考核办法: the organization department announces by which scheme a year will be assessed, before it begins. Until then it
 * may put another in its place; for a year that runs every change is refused. The year goes through the steps of that scheme.
 *
 * @throws DubanError `not-permitted`, `not-found`, `scheme-unknown`, `scheme-year-begun`
 */
export const announceScheme: UseCase<
  { planId: number; year: number; version: string },
  { schemeId: number; fingerprint: string }
> = async ({ em, settings, now }, actor, { planId, year, version }) => {
  must(mayAnnounceScheme(actor), { zh: '公布考核办法', en: 'announce the scheme of a year' });
  const plan = await lockOne(em, Plan, planId);
  const scheme = schemesOffered(settings).find((one) => one.version === version && one.firstYear <= year);
  if (!scheme) throw schemeUnknown(version, year);
  const today = planToday(plan, now);
  const until = announceUntil(year, scheme.cycle);
  const opened = await em.count(Assessment, { plan: planId, year });
  if (today > until || opened > 0) throw yearBegun(year, until);
  const letters = canonical(scheme);
  const fingerprint = fingerprintOf(scheme);
  const told = { version, content: JSON.parse(letters) as Record<string, unknown>, fingerprint };
  const announced = { ...told, announcedOn: today, announcedBy: actor.name };
  const before = await em.findOne(AssessmentScheme, { plan: planId, year });
  if (before?.fingerprint === fingerprint && before.version === version) return { schemeId: before.id, fingerprint };
  const row = before ? em.assign(before, announced) : em.create(AssessmentScheme, { plan, year, ...announced });
  await em.flush();
  const root = keyOfYear(planId, year);
  await recordOnce(em, {
    planId,
    key: `${root}/announced/${randomUUID()}`,
    kind: 'scheme-announced',
    on: today,
    actor: actor.name,
    data: { year, version, fingerprint },
  });
  if (await wantsList(em, planId, year, assignmentDates(today, settings).objectBy)) {
    const { id, heirId } = await em.findOneOrFail(Body, { name: settings.directory.coordinator });
    await notify(em, {
      ...{ planId, key: `${root}/work-list-wanted`, kind: 'scheme-announced', on: today, bodyIds: [heirId ?? id] },
      title: `${year}年度考核办法已公布，请提出${year}年度任务清单`,
    });
  }
  return { schemeId: row.id, fingerprint };
};

/** Whether the year has no list yet, and one proposed now can still be decided before it begins. */
const wantsList = async (em: EntityManager, planId: number, year: number, objectBy: string): Promise<boolean> =>
  inTimeForYear(year, objectBy) && (await em.count(WorkList, { plan: planId, year, state: { $ne: 'returned' } })) === 0;

const schemeUnknown = (version: string, year: number) =>
  new DubanError(
    'scheme-unknown',
    {
      zh: `没有适用于${year}年度的考核办法“${version}”。请从列出的办法中选择。`,
      en: `There is no scheme "${version}" for ${year}. Choose one of those listed.`,
    },
    { version, year },
  );

const yearBegun = (year: number, until: string) =>
  new DubanError(
    'scheme-year-begun',
    {
      zh: `${year}年度考核办法应在${until}前（含当日）公布，本年度不能再公布或变更，请用于下一年度。`,
      en: `The scheme for ${year} had to be announced by ${until}. It cannot be announced or changed any more; use it for the next year.`,
    },
    { year, until },
  );
