import type { EntityManager } from '@mikro-orm/postgresql';
import {
  canonical,
  scoreYear,
  whoMoves,
  type Dossier,
  type FurtherFacts,
  type Scheme,
  type Standing,
} from '@app/domain/assessment';
import type { IsoDate } from '@app/domain/calendar';
import { AssessmentScore, Body, Plan, type Assessment } from '@app/persistence';
import type { Settings } from '../settings';
import { standingOfYear } from './standing-of-year';
import { schemeOfAssessment } from '../scheme-of-assessment';
import { sha256Of } from '../sha256-of';

/** The fingerprint of all that a year rests on, or of a scheme. */
export const fingerprintOf = (content: Dossier | Scheme): string => sha256Of(canonical(content));

/**
 * Scores the year and writes it down: a row for each body with its breakdown, and beside them the facts and the scheme, so that
 * the year can be worked out again. Written anew with each draft until the year is frozen; a body that has no score any more
 * keeps none. A rule that ranks or compares lets a change of one body move others, so a changed draft keeps whom it moved.
 *
 * @param scheme where the year was announced with one of its own; else the file it was opened with
 */
export async function writeDraft(
  em: EntityManager,
  settings: Pick<Settings, 'directory' | 'reporting' | 'schemes'>,
  assessment: Assessment,
  today: IsoDate,
  {
    further,
    figuresUntil,
    scheme = schemeOfAssessment(assessment, settings.schemes),
  }: { further?: ReadonlyMap<string, Partial<FurtherFacts>>; figuresUntil?: IsoDate; scheme?: Scheme } = {},
): Promise<Standing> {
  const plan = await em.findOneOrFail(Plan, assessment.plan.id);
  const asked = { plan, scheme, year: assessment.year, asOf: today, figuresUntil, further };
  const { standing, dossier, bodyIds } = await standingOfYear(em, settings, asked);
  const before = await em.find(AssessmentScore, { assessment: assessment.id });
  const rows = new Map(before.map((row) => [row.body.id, row]));
  for (const { body, score, grade, fewItems, rules, group, place, ...breakdown } of standing.subjects) {
    const bodyId = bodyIds.get(body)!;
    const written = { score, grade, fewItems, rules, groupId: group, place, breakdown };
    const row = rows.get(bodyId);
    if (row) em.assign(row, written);
    else em.create(AssessmentScore, { assessment, body: em.getReference(Body, bodyId), ...written });
    rows.delete(bodyId);
  }
  for (const row of rows.values()) em.remove(row);
  const last = assessment.dossier;
  if (last) {
    const moved = whoMoves(scoreYear(last.scheme, last.year, last.inputs), standing);
    if (moved.length > 0) em.assign(assessment, { moved });
  }
  em.assign(assessment, { dossier, dossierSha256: fingerprintOf(dossier) });
  return standing;
}
