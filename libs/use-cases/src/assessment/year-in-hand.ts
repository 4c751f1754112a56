import { isMarked, objectBy, receivedOn, type CycleTerms, type YearInHand } from '@app/domain/assessment';
import { AssessmentScore, ScoreObjection, type EntityManager } from '@app/persistence';
import type { Settings } from '../settings';
import { handItems } from './seats';
import type { YearScene } from './year-scene';

export { asMark, handItems, handItemsOf } from './seats';

/** How far a year of an announced scheme is, as the record has it. */
export async function yearInHand(
  em: EntityManager,
  settings: Pick<Settings, 'directory' | 'calendar'>,
  year: YearScene,
): Promise<YearInHand> {
  const { assessment } = year;
  const { selfAssessmentBy, verifyBy, draftOn } = assessment;
  return {
    stage: assessment.stage!,
    dates: { selfAssessmentBy: selfAssessmentBy!, verifyBy: verifyBy!, draftOn },
    marked: assessment.stage === 'scoring' && (await allMarked(em, settings, year)),
    objectBy: await lastToObject(em, settings, year),
    pending: await em.count(ScoreObjection, { assessment: assessment.id, state: 'pending' }),
    signed: assessment.signedOn != null,
  };
}

async function allMarked(em: EntityManager, settings: Pick<Settings, 'directory'>, year: YearScene): Promise<boolean> {
  const items = await handItems(em, settings, year);
  // What nobody may touch holds the year up for nobody: it is missing from the draft, and whoever signs says why.
  const needed = items.filter(({ seats }) => seats.length > 0);
  return isMarked(
    needed.map(({ body, item }) => ({ body: body.id, item: item.id })),
    items.flatMap(({ marks }) => marks),
    year.scheme.cycle.scorersPerItem,
  );
}

/** The last day on which any body may object; null before there is a draft. */
async function lastToObject(
  em: EntityManager,
  { calendar }: Pick<Settings, 'calendar'>,
  { assessment, scheme: { cycle } }: YearScene,
): Promise<string | null> {
  const { draftedOn } = assessment;
  if (!draftedOn) return null;
  const scores = await em.find(AssessmentScore, { assessment: assessment.id });
  const days = scores.map((row) => objectUntil(row, draftedOn, cycle, calendar));
  return days.sort().at(-1) ?? draftedOn;
}

/** The last day on which a body may object to its draft, which it has received, or received anew, at the latest some days after it was made. */
export const objectUntil = (
  { redraftedOn, receivedOn: confirmedOn }: { redraftedOn?: string | null; receivedOn?: string | null },
  draftedOn: string,
  cycle: CycleTerms,
  calendar: Settings['calendar'],
): string => {
  const draft = { draftedOn: redraftedOn ?? draftedOn, confirmedOn: confirmedOn ?? null };
  return objectBy(receivedOn(draft, cycle, calendar), cycle, calendar);
};
