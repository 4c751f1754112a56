import { GRADES, nameOfLine, type GradeName } from '@app/domain/vocabulary';
import { Assessment, AssessmentScore, Body, Reconsideration } from '@app/persistence';
import { named, type Builder, type BuildScene } from './builder';

const RESULT = { zh: '已签发的年度考核', en: 'assessment that was signed' };

/** The scores of a year that was signed; what a reconsideration changed holds instead. */
async function resultsOf({ em, plan }: BuildScene, id: number | undefined) {
  const assessment = named(await em.findOne(Assessment, { id: id ?? 0, plan: plan.id }), RESULT);
  named(assessment.signedOn, RESULT);
  const scores = await em.find(AssessmentScore, { assessment: assessment.id }, { populate: ['body'] });
  const changed = await em.find(Reconsideration, { assessment: assessment.id, state: 'changed' });
  return {
    assessment,
    results: scores.map(({ body, score, grade, rules }) => {
      const instead = changed.find((one) => one.body.id === body.id);
      const held: GradeName = instead?.newGrade ?? grade;
      return {
        body: body as Body,
        score: Number(instead?.newScore ?? score),
        id: held,
        grade: GRADES[held].words.zh,
        rules,
      };
    }),
  };
}

/** 考核结果通知: to one body, with the points behind its score. */
export const buildAssessmentResult: Builder<'assessment-result'> = async (scene, { id, bodyId }) => {
  const { assessment, results } = await resultsOf(scene, id);
  const own = named(
    results.find(({ body }) => body.id === bodyId),
    { zh: '参加考核的单位', en: 'body that was assessed' },
  );
  return {
    about: own.body,
    key: `assessment-${assessment.id}/body-${own.body.id}`,
    facts: {
      year: assessment.year,
      score: own.score,
      grade: own.grade,
      lines: own.rules.map((line) => ({
        rule: nameOfLine(line, 'zh'),
        points: line.points,
        reason: line.reason.zh,
      })),
    },
  };
};

/** 考核结果通报: to all. */
export const buildAssessmentCircular: Builder<'assessment-circular'> = async (scene, { id }) => {
  const { assessment, results } = await resultsOf(scene, id);
  return {
    about: await scene.em.findOneOrFail(Body, { name: scene.settings.directory.coordinator }),
    key: `assessment-${assessment.id}`,
    copies: results.map(({ body }) => body.name),
    facts: {
      year: assessment.year,
      scores: results.map(({ body, score, grade }) => ({ body: body.name, score, grade })),
    },
  };
};

/** 表扬、批评通报: whoever was excellent in a year, or failed it. */
export const buildConductCircular: Builder<'conduct-circular'> = async (scene, { id, praise = true }) => {
  const { assessment, results } = await resultsOf(scene, id);
  const { year } = assessment;
  const meant = results.filter((one) => one.id === (praise ? 'excellent' : 'fail'));
  const some = named(meant.length ? meant : null, {
    zh: praise ? '考核优秀的单位' : '考核不合格的单位',
    en: praise ? 'bodies that were excellent' : 'bodies that failed the year',
  });
  return {
    about: await scene.em.findOneOrFail(Body, { name: scene.settings.directory.coordinator }),
    key: `assessment-${assessment.id}/${praise ? 'praise' : 'criticism'}`,
    copies: some.map(({ body }) => body.name),
    facts: {
      praise,
      year,
      cases: some.map(({ body, score, grade }) => ({
        body: body.name,
        fact: `${year}年度考核得${score}分，等次为${grade}`,
      })),
      requirements: praise
        ? ['受表扬的单位总结做法，继续做好各项工作', '其他单位对照差距，按期完成各项任务']
        : ['被批评的单位查明原因，明确措施和完成时间', '其他单位引以为戒，按期完成各项任务'],
    },
  };
};
