import {
  allItems,
  isByHand,
  isFor,
  isMarked,
  objectBy,
  receivedOn,
  type CycleTerms,
  type Scheme,
  type YearInHand,
} from '@app/domain/assessment';
import { AssessmentMark, AssessmentScore, ScoreObjection, type EntityManager } from '@app/persistence';
import type { Settings } from '../settings';
import { assessedBodies, type AssessedBody, type YearScene } from './year-scene';

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

/** What is scored by hand: each such item of each body it is for. */
export const handItemsOf = (scheme: Scheme, bodies: readonly AssessedBody[]) => {
  const parents = new Map(scheme.items.map((item) => [item.id, item]));
  const items = allItems(scheme).filter(isByHand);
  return bodies.flatMap((body) =>
    items.filter((item) => isFor(item, body.group, parents)).map((item) => ({ body, item })),
  );
};

async function allMarked(em: EntityManager, settings: Pick<Settings, 'directory'>, year: YearScene): Promise<boolean> {
  const bodies = await assessedBodies(em, settings, year);
  return isMarked(
    handItemsOf(year.scheme, bodies).map(({ body, item }) => ({ body: body.id, item: item.id })),
    (await em.find(AssessmentMark, { assessment: year.assessment.id })).map(asMark),
    year.scheme.cycle.scorersPerItem,
  );
}

/** A row of points by hand, as the rule of persons looks at it. */
export const asMark = ({ body, item, scorer, scorerBody, scorerAccount = null }: AssessmentMark) => ({
  ...{ body: body.id, item, scorer, scorerBody: scorerBody.id, scorerAccount },
});

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
