import type { AssessmentReportFacts } from '../facts';
import { areTexts, element } from '../words/elements';
import { bookTitle, sentence } from '../words/names';
import type { DocumentDefinition } from './document-definition';
import { sampleBase, unsigned } from './sample-base';

/** 考核情况报告, upwards: how a year came out, group by group. It requests nothing. */
export const assessmentReport: DocumentDefinition<AssessmentReportFacts> = {
  kind: 'assessment-report',

  subject: ({ plan, year }) => `${bookTitle(plan.title)}${year}年度考核情况`,

  words({ year, groups, next }) {
    const rows = groups.flatMap(({ group, rows: those }) => those.map((row) => ({ ...row, group })));
    const grades = [...new Set(rows.map(({ grade }) => grade))];
    const failed = rows.filter(({ grade }) => grade === '不合格').map(({ body }) => body);
    return {
      year: String(year),
      count: String(rows.length),
      grades: grades.map((grade) => `${grade}${rows.filter((one) => one.grade === grade).length}个`).join('，'),
      failed: failed.join('、'),
      next: next.map(sentence),
      rows: rows.map(({ place, score, ...row }) => ({ ...row, place: String(place ?? '—'), score: String(score) })),
    };
  },

  elements: ({ groups, next }) => [
    [groups.some(({ rows }) => rows.length > 0), element('考核结果', 'results')],
    [areTexts(next), element('下一步安排', 'what comes next')],
  ],

  samples: [
    report(),
    { ...report(), groups: [report().groups[0]], number: '南府办考报〔2019〕2号' },
    { ...report(), ...unsigned },
  ],
};

function report(): AssessmentReportFacts {
  return {
    ...sampleBase,
    kind: 'assessment-report',
    number: '南府办考报〔2019〕1号',
    addressee: { name: '连南瑶族自治县人民政府', subordinate: true },
    draftedOn: '2019-05-27',
    issuedOn: '2019-05-29',
    clause: null,
    copies: [],
    year: 2018,
    groups: [
      { group: '各镇', rows: [{ body: '三江镇', place: 1, score: 91.5, grade: '优秀' }] },
      {
        group: '县有关部门',
        rows: [
          { body: '县国土环保局', place: 1, score: 92, grade: '优秀' },
          { body: '县农业局', place: 2, score: 58.5, grade: '不合格' },
        ],
      },
    ],
    next: ['督促考核不合格的单位限期整改', '按规定公布考核结果'],
  };
}
