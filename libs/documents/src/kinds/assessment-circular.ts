import type { AssessmentCircularFacts } from '../facts';
import { element } from '../words/elements';
import { bookTitle } from '../words/names';
import type { DocumentDefinition } from './document-definition';
import { letterTo, sampleBase, unsigned } from './sample-base';

/** 考核结果通报: the grade of every body in a year, with score and place where they are published; the points behind them are told to each by itself. */
export const assessmentCircular: DocumentDefinition<AssessmentCircularFacts> = {
  kind: 'assessment-circular',

  subject: ({ plan, year }) => `${bookTitle(plan.title)}${year}年度考核结果`,

  words({ scores, year, missingReason, publication = { places: true, scores: true } }) {
    const grouped = scores.some(({ group }) => group !== undefined);
    const byScore = [...scores].sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || a.body.localeCompare(b.body, 'zh'));
    const ranked = grouped ? scores : byScore;
    const columns = { places: grouped && publication.places ? '1' : '', points: publication.scores ? '1' : '' };
    const beside = [...(columns.places ? ['名次'] : []), ...(columns.points ? ['得分'] : [])].join('、');
    const grades = [...new Set(ranked.map(({ grade }) => grade))];
    return {
      year: String(year),
      count: String(scores.length),
      grades: grades.map((grade) => `${grade}${ranked.filter((one) => one.grade === grade).length}个`).join('，'),
      grouped: grouped ? '1' : '',
      missingReason: missingReason ?? '',
      shown: `${beside ? `${beside}和` : ''}等次`,
      ...columns,
      rows: ranked.map(({ body, score, grade, group = '', place }, nth) => ({
        ...{ body, grade, group, no: String(nth + 1), score: String(score ?? '—'), place: String(place ?? '—') },
        ...columns,
      })),
    };
  },

  elements: ({ scores }) => [[scores.length > 0, element('考核结果', 'results')]],

  samples: [
    circular(),
    { ...circular(), ...letterTo('各有关单位'), number: '南府办评函〔2019〕1号' },
    { ...circular(), ...unsigned },
    { ...circular(), number: '南府办评〔2019〕2号', scores: inGroups(), missingReason: '一项指标的年度数据尚未公布' },
    {
      ...circular(),
      number: '南府办评〔2019〕3号',
      scores: withoutScores(),
      publication: { places: true, scores: false },
    },
  ],
};

function inGroups(): AssessmentCircularFacts['scores'] {
  return [
    { group: '各镇', place: 1, body: '三江镇', score: 91.5, grade: '优秀' },
    { group: '县有关部门', place: 1, body: '县国土环保局', score: 92, grade: '优秀' },
    { group: '县有关部门', place: 2, body: '县农业局', score: 58.5, grade: '不合格' },
  ];
}

function withoutScores(): AssessmentCircularFacts['scores'] {
  return inGroups().map((row) => ({ ...row, score: null }));
}

function circular(): AssessmentCircularFacts {
  return {
    ...sampleBase,
    kind: 'assessment-circular',
    number: '南府办评〔2019〕1号',
    addressee: { name: '各有关单位', subordinate: true },
    draftedOn: '2019-03-11',
    issuedOn: '2019-03-13',
    clause: null,
    year: 2018,
    scores: [
      { body: '县农业局', score: 58.5, grade: '不合格' },
      { body: '县国土环保局', score: 92, grade: '优秀' },
      { body: '县财政局', score: 85, grade: '良好' },
    ],
  };
}
