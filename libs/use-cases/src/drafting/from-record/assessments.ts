import { inGroups, publicationOf, type Publication, type SchemeGroup } from '@app/domain/assessment';
import { GRADES, nameOfLine } from '@app/domain/vocabulary';
import { Assessment, Body } from '@app/persistence';
import { readResultsForPapers } from '@app/persistence/read-models';
import { requirePublished } from '../require-published';
import { schemeOfAssessment } from '../../scheme-of-assessment';
import type { Settings } from '../../settings';
import { governmentOf, outsideBody } from '../outside-body';
import { named, type Builder, type BuildScene } from './builder';

const RESULT = { zh: '已签发的年度考核', en: 'assessment that was signed' };

/** The scores of a year that was signed. */
async function resultsOf({ em, plan }: BuildScene, id: number | undefined) {
  const assessment = named(await em.findOne(Assessment, { id: id ?? 0, plan: plan.id }), RESULT);
  named(assessment.signedOn, RESULT);
  const results = await readResultsForPapers(em, assessment.id);
  return {
    assessment,
    results: results.map(({ score, grade, ...row }) => ({
      ...row,
      score: Number(score),
      id: grade,
      grade: GRADES[grade].words.zh,
    })),
  };
}

/** 考核结果通知: to one body, or the heir of one that has ended, with the points behind its score. */
export const buildAssessmentResult: Builder<'assessment-result'> = async (scene, { id, bodyId }) => {
  const { assessment, results } = await resultsOf(scene, id);
  const own = named(
    results.find((one) => one.bodyId === bodyId),
    { zh: '参加考核的单位', en: 'body that was assessed' },
  );
  const { groups } = schemeOfAssessment(assessment, scene.settings.schemes);
  const group = groups.find(({ id: one }) => one === own.groupId);
  const body = await scene.em.findOneOrFail(Body, own.bodyId);
  const { heirId } = body;
  const heir = heirId ? await scene.em.findOneOrFail(Body, heirId) : null;
  return {
    about: heir ?? body,
    key: `assessment-${assessment.id}/body-${own.bodyId}`,
    assessment,
    assessed: body,
    facts: {
      year: assessment.year,
      ...(heir && { whose: own.body }),
      score: own.score,
      grade: own.grade,
      ...(group && { group: group.words.zh, place: own.place }),
      missingReason: assessment.missingReason ?? null,
      lines: own.rules.map((line) => ({
        rule: nameOfLine(line, 'zh'),
        points: line.points,
        reason: line.reason.zh,
      })),
    },
  };
};

/** What papers to all may say besides the grades: what the scheme of a year publishes; of a year of no announced scheme all. */
const toldToAll = (assessment: Assessment, { schemes }: Pick<Settings, 'schemes'>): Publication =>
  assessment.stage == null ? { places: true, scores: true } : publicationOf(schemeOfAssessment(assessment, schemes));

/** 考核结果通报: to all, of a year that is published. */
export const buildAssessmentCircular: Builder<'assessment-circular'> = async (scene, { id }) => {
  const { assessment, results } = await resultsOf(scene, id);
  requirePublished(assessment);
  const { groups } = schemeOfAssessment(assessment, scene.settings.schemes);
  const publication = toldToAll(assessment, scene.settings);
  const told = <Row extends { place?: number | null; score: number }>(row: Row) => ({
    ...row,
    ...('place' in row && { place: publication.places ? row.place : null }),
    score: publication.scores ? row.score : null,
  });
  // Without places and scores the order would tell them.
  const ordered =
    publication.places || publication.scores
      ? results
      : results.map((row) => ({ ...row, rank: null, place: null, score: 0 }));
  return {
    about: await scene.em.findOneOrFail(Body, { name: scene.settings.directory.coordinator }),
    key: `assessment-${assessment.id}`,
    assessment,
    copies: results.map(({ body }) => body),
    facts: {
      year: assessment.year,
      scores: results.some(({ groupId }) => groupId !== null)
        ? tablesOf(ordered, groups).flatMap(({ group, rows }) => rows.map((row) => ({ ...told(row), group })))
        : ordered.map(({ body, score, grade }) => told({ body, score, grade })),
      publication,
      missingReason: assessment.missingReason ?? null,
    },
  };
};

/** A table for each group, by place. */
function tablesOf(
  results: Awaited<ReturnType<typeof resultsOf>>['results'],
  groups: readonly Pick<SchemeGroup, 'id' | 'words'>[],
) {
  const ranked = [...results].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || b.score - a.score);
  return inGroups(groups, ranked).map(({ words, rows }) => ({
    group: words.zh,
    rows: rows.map(({ body, place, score, grade }) => ({ body, place, score, grade })),
  }));
}

/** 考核情况报告: to the county government, the groups in the order of the scheme, each by place. */
export const buildAssessmentReport: Builder<'assessment-report'> = async (scene, { id }) => {
  const { em, settings } = scene;
  const { assessment, results } = await resultsOf(scene, id);
  const groups = tablesOf(results, schemeOfAssessment(assessment, settings.schemes).groups);
  const failed = results.some((one) => one.id === 'fail');
  return {
    about: await outsideBody(em, governmentOf(settings.directory.issuer)),
    key: `assessment-${assessment.id}`,
    assessment,
    copies: [],
    facts: {
      year: assessment.year,
      groups,
      next: [...(failed ? ['督促考核不合格的单位限期整改'] : []), '按规定公布考核结果，并作为评价领导班子的参考'],
    },
  };
};

/** 表扬、批评通报: whoever was excellent in a year that is published, or failed it. */
export const buildConductCircular: Builder<'conduct-circular'> = async (scene, { id, praise = true }) => {
  const { assessment, results } = await resultsOf(scene, id);
  requirePublished(assessment);
  const { year } = assessment;
  const { scores } = toldToAll(assessment, scene.settings);
  const meant = results.filter((one) => one.id === (praise ? 'excellent' : 'fail'));
  const some = named(meant.length ? meant : null, {
    zh: praise ? '考核优秀的单位' : '考核不合格的单位',
    en: praise ? 'bodies that were excellent' : 'bodies that failed the year',
  });
  return {
    about: await scene.em.findOneOrFail(Body, { name: scene.settings.directory.coordinator }),
    key: `assessment-${assessment.id}/${praise ? 'praise' : 'criticism'}`,
    assessment,
    copies: some.map(({ body }) => body),
    facts: {
      praise,
      year,
      cases: some.map(({ body, score, grade }) => ({
        body,
        fact: scores ? `${year}年度考核得${score}分，等次为${grade}` : `${year}年度考核等次为${grade}`,
      })),
      requirements: praise
        ? ['受表扬的单位总结做法，继续做好各项工作', '其他单位对照差距，按期完成各项任务']
        : ['被批评的单位查明原因，明确措施和完成时间', '其他单位引以为戒，按期完成各项任务'],
    },
  };
};
