import type { AssessmentResultFacts } from '../facts';
import { element, isText } from '../words/elements';
import { bookTitle } from '../words/names';
import type { DocumentDefinition } from './document-definition';
import { letterTo, sampleBase, unsigned } from './sample-base';

const RANKED = { group: '各镇', place: 2, missingReason: '一项指标的年度数据尚未公布，以后补充' };

/** 考核结果通知: score, grade, every point gained or lost with its reason, and the right to a review. */
export const assessmentResult: DocumentDefinition<AssessmentResultFacts> = {
  kind: 'assessment-result',

  subject: (facts) => `${facts.year}年度${bookTitle(facts.plan.title)}实施情况考核结果`,

  words(facts) {
    return {
      year: String(facts.year),
      whose: facts.whose ?? '',
      score: String(facts.score),
      grade: facts.grade,
      group: facts.group ?? '',
      place: String(facts.place ?? ''),
      missingReason: facts.missingReason ?? '',
      failed: facts.grade.includes('不合格'),
      lines: facts.lines.map((line, at) => ({ ...line, no: String(at + 1), points: signed(line.points) })),
    };
  },

  elements: ({ grade }) => [[isText(grade), element('考核等次', 'grade')]],

  samples: [
    result(),
    { ...result(), ...letterTo('县人民法院'), number: '南府办函〔2019〕11号', score: 91, grade: '优秀', lines: [] },
    { ...result(), ...unsigned, score: 57.5, grade: '不合格' },
    { ...result(), ...RANKED, number: '南府办〔2019〕17号' },
    { ...result(), whose: '县农业局', number: '南府办〔2019〕18号' },
  ],
};

/** +2, 0, −1.5, with the true minus sign. */
function signed(points: number): string {
  if (points === 0) return '0';
  return points > 0 ? `+${points}` : `−${Math.abs(points)}`;
}

function result(): AssessmentResultFacts {
  return {
    ...sampleBase,
    kind: 'assessment-result',
    number: '南府办〔2019〕16号',
    addressee: { name: '三江镇人民政府', subordinate: true },
    draftedOn: '2019-06-10',
    issuedOn: '2019-06-18',
    clause: null,
    copies: ['县委组织部', '县财政局', '县审计局'],
    contact: '县委组织部',
    year: 2018,
    score: 83.5,
    grade: '良好',
    lines: [
      { rule: '按期完成任务', points: 76, reason: '38项任务按期办结35项，按比例计分' },
      { rule: '亮黄灯', points: -1, reason: '农药包装废弃物回收进度滞后，亮灯一次，后按期赶上' },
      { rule: '亮红灯', points: -2, reason: '畜禽养殖污染排查逾期12日，经催办后办结' },
      { rule: '核实问题', points: -0.5, reason: '现场核查发现台账缺页一处，已补正' },
      { rule: '公众参与', points: 9, reason: '开展宣传活动六次，群众举报按期答复率100%' },
      { rule: '工作创新加分', points: 2, reason: '建立镇村两级巡查微网格，在全县推广' },
    ],
  };
}
