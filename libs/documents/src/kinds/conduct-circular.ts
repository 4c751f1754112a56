import type { ConductCircularFacts } from '../facts';
import { areTexts, element } from '../words/elements';
import { bookTitle, sentence } from '../words/names';
import type { DocumentDefinition } from './document-definition';
import { letterTo, sampleBase, unsigned } from './sample-base';

/** 表扬、批评通报 (政府督查工作条例 arts. 20, 21): whom, for which fact of the record. */
export const conductCircular: DocumentDefinition<ConductCircularFacts> = {
  kind: 'conduct-circular',

  subject: ({ praise, cases, year, plan }) =>
    `${praise ? '表扬' : '批评'}${cases.length === 1 ? cases[0].body : `${cases[0]?.body ?? ''}等${cases.length}个单位`}${year}年度落实${bookTitle(plan.title)}情况`,

  words: ({ praise, cases, year, requirements }) => ({
    praise,
    year: String(year),
    bodies: cases.map(({ body }) => body).join('、'),
    cases: cases.map(({ body, fact }) => `${body}：${sentence(fact)}`),
    requirements: requirements.map(sentence),
  }),

  elements: ({ cases, requirements }) => [
    [areTexts(cases.map(({ fact }) => fact)), element('通报的事实', 'facts')],
    [areTexts(requirements), element('有关要求', 'requirements')],
  ],

  samples: [
    circular(),
    { ...circular(), ...letterTo('各有关单位'), number: '南府办奖函〔2019〕1号' },
    {
      ...circular(),
      ...unsigned,
      praise: false,
      cases: [{ body: '县农业局', fact: '2018年度考核得58.5分，等次为不合格' }],
    },
  ],
};

function circular(): ConductCircularFacts {
  return {
    ...sampleBase,
    kind: 'conduct-circular',
    number: '南府办奖〔2019〕1号',
    addressee: { name: '各有关单位', subordinate: true },
    draftedOn: '2019-03-18',
    issuedOn: '2019-03-20',
    clause: null,
    praise: true,
    year: 2018,
    cases: [
      { body: '县国土环保局', fact: '2018年度考核得92分，等次为优秀，到期任务全部按期办结' },
      { body: '县财政局', fact: '2018年度考核得90分，等次为优秀' },
    ],
    requirements: ['受表扬的单位再接再厉', '其他单位学习先进，按期完成各项任务'],
  };
}
