import { inGroups, isApart, publicationOf } from '@app/domain/assessment';
import { Assessment, Plan, type EntityManager } from '@app/persistence';
import { readResults, type PublicationView } from '@app/persistence/read-models';
import {
  mayPublishAssessment,
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
