import { inGroups, isApart, publicationOf } from '@app/domain/assessment';
import { Assessment, Plan, type EntityManager } from '@app/persistence';
import {
  readCadreRecords,
  readResults,
  type CadreSectionView,
  type PublicationView,
} from '@app/persistence/read-models';
import {
  mayPublishAssessment,
  maySeeCadreSection,
  planToday,
  schemeOfAssessment,
  untoldBodies,
  type Actor,
  type Settings,
} from '@app/use-cases';
import { notFound } from '../http/refusals';

/** What is public of a frozen year, by group; before it is published for those who lead alone. */
export async function presentPublication(
  em: EntityManager,
  settings: Pick<Settings, 'schemes' | 'correspondence' | 'directory'>,
  me: Actor,
  assessmentId: number,
): Promise<PublicationView> {
  const assessment = await em.findOne(Assessment, assessmentId);
  if (!assessment) throw notFound();
  const { year, state, frozenOn = null, publishedOn = null, drafter = null } = assessment;
  const leads = me.role === 'organization' || me.role === 'county-office';
  const shown = state === 'frozen' && (leads || publishedOn !== null);
  const scheme = schemeOfAssessment(assessment, settings.schemes);
  const publication = publicationOf(scheme);
  const today = planToday(await em.findOneOrFail(Plan, assessment.plan.id), new Date());
  const waits = state === 'frozen' && leads && publishedOn === null;
  const may = mayPublishAssessment(me, { state, publishedOn }) && isApart(me, [drafter]);
  const results = shown ? await readResults(em, assessmentId) : [];
  return {
    ...{ year, frozenOn, publishedOn, may },
    untold: waits ? await untoldBodies({ em, settings }, assessment, today) : [],
    groups: inGroups(scheme.groups, results).map(({ words, rows }) => ({
      words,
      rows: rows.map(({ body, grade, place, score, reconsidered }) => ({
        ...{ body, grade, reconsidered },
        place: publication.places ? place : null,
        score: publication.scores ? Number(score) : null,
      })),
    })),
  };
}

/** 干部考核参考: each body with who headed it in the year, and why its grade is what it is; for the organization department. */
export async function presentCadreSection(
  em: EntityManager,
  { schemes }: Pick<Settings, 'schemes'>,
  me: Actor,
  assessmentId: number,
): Promise<CadreSectionView> {
  const assessment = await em.findOne(Assessment, assessmentId);
  if (!assessment || !maySeeCadreSection(me, assessment)) throw notFound();
  const { groups } = schemeOfAssessment(assessment, schemes);
  const rows = (await readCadreRecords(em, assessmentId)).map(({ body, groupId, grade, score, heads, breakdown }) => ({
    ...{ body, grade, score: Number(score), heads },
    group: groups.find(({ id }) => id === groupId)?.words ?? null,
    gradeReasons: breakdown?.gradeSteps.map(({ reason }) => reason) ?? [],
    lost:
      breakdown?.items.flatMap(({ words, points }) => (points !== null && points < 0 ? [{ words, points }] : [])) ?? [],
  }));
  return { year: assessment.year, rows };
}
