import { allItems, nothingFurther, scorersOf, type FurtherFacts } from '@app/domain/assessment';
import type { IsoDate } from '@app/domain/calendar';
import { AssessmentCheck, AssessmentMark, ScoreObjection, type Body, type EntityManager } from '@app/persistence';
import { standIns, type AskedBodies } from './assessed-bodies';
import { scoringBodies } from './scoring-bodies';

type Year = AskedBodies & { today: IsoDate };

/**
 * What the people of a year added to its record, by the body it is about: points by hand, and what verification and decided
 * objections changed. Corrections have numbers of their own, so that none is counted twice.
 *
 * Points of a body that stands in for others count for each of these: the scheme weighs them by the names it has.
 *
 * @param without the objection whose decision is left out
 */
export async function furtherFacts(
  em: EntityManager,
  assessmentId: number,
  year: Year,
  without: number | null = null,
): Promise<Map<string, FurtherFacts>> {
  const found = new Map<string, FurtherFacts>();
  const of = (body: unknown) => {
    const { name } = body as Body;
    if (!found.has(name)) found.set(name, nothingFurther());
    return found.get(name)!;
  };
  const namedFor = await scoringFor(em, year);
  const ordered = { orderBy: { id: 1 } } as const;
  const asked = { assessment: assessmentId };
  for (const one of await em.find(AssessmentMark, asked, { populate: ['body', 'scorerBody'], ...ordered })) {
    const { item, scorer, choice = null, reason } = one;
    const points = one.points == null ? null : Number(one.points);
    for (const body of namedFor(item, one.scorerBody as Body))
      of(one.body).marks.push({ item, scorer, body, points, choice, reason, evidence: [] });
  }
  const checks = { ...asked, outcome: 'corrected' as const };
  for (const one of await em.find(AssessmentCheck, checks, { populate: ['body', 'obligation'], ...ordered })) {
    const { title } = one.obligation as { title: string };
    const reason = { zh: `核验“${title}”：${one.reason}`, en: `Verified "${title}": ${one.reason}` };
    of(one.body).corrections.push({
      id: 2 * one.id,
      item: null,
      points: Number(one.points),
      reason,
      source: 'verification',
    });
  }
  const upheld = { ...asked, state: 'upheld' as const, ...(without !== null && { id: { $ne: without } }) };
  for (const one of await em.find(ScoreObjection, upheld, { populate: ['body'], ...ordered })) {
    const reason = { zh: `采纳申诉：${one.decisionReason}`, en: `Objection upheld: ${one.decisionReason}` };
    const { item = null } = one;
    of(one.body).corrections.push({
      id: 2 * one.id + 1,
      item,
      points: Number(one.points),
      reason,
      source: 'objection',
    });
  }
  return found;
}

/** For which bodies of the scheme a body gives its points: itself, or those whose heir it is. */
async function scoringFor(em: EntityManager, year: Year) {
  const { scheme } = year;
  const known = await standIns(em, year, scoringBodies(scheme));
  const items = new Map(allItems(scheme).map((item) => [item.id, item]));
  return (item: string, { id, heirId, name }: Body): string[] => {
    const found = items.get(item);
    const named = found?.rule?.kind === 'panel' ? scorersOf(found) : [];
    const stood = named.filter((one) => known.get(one)?.id === (heirId ?? id));
    return stood.length > 0 ? stood : [name];
  };
}
