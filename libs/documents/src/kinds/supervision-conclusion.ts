import type { SupervisionConclusionFacts } from '../facts';
import { dateWords } from '../words/dates';
import { areTexts, element, isText } from '../words/elements';
import { sentence } from '../words/names';
import type { DocumentDefinition } from './document-definition';
import { letterTo, sampleBase, unsigned } from './sample-base';

/** 督查结论 (政府督查工作条例 arts. 15 to 17): facts, evidence, opinion, what is to be put right, and the right of review. */
export const supervisionConclusion: DocumentDefinition<SupervisionConclusionFacts> = {
  kind: 'supervision-conclusion',

  subject: ({ matter }) => `${matter.article}任务落实情况`,

  words: ({ matter, checks, opinion, requirements }) => ({
    article: matter.article,
    task: matter.title.replace(/[。；，]+$/u, ''),
    dueOn: dateWords(matter.dueOn),
    standing: sentence(matter.standing),
    checks: checks.map(({ on, place, inspectors, findings, conclusion }) => ({
      on: dateWords(on),
      place,
      inspectors,
      findings: sentence(findings),
      conclusion,
    })),
    opinion: sentence(opinion),
    requirements: requirements.map(sentence),
  }),

  elements: ({ checks, opinion, requirements }) => [
    [areTexts(checks.map(({ findings }) => findings)), element('督查发现的事实', 'facts found')],
    [isText(opinion), element('督查意见', 'opinion')],
    [areTexts(requirements), element('整改要求', 'what is to be put right')],
  ],

  samples: [
    conclusion(),
    { ...conclusion(), ...letterTo('清远市烟草专卖局连南分局'), number: '南府办结函〔2021〕1号' },
    { ...conclusion(), ...unsigned },
  ],
};

function conclusion(): SupervisionConclusionFacts {
  return {
    ...sampleBase,
    kind: 'supervision-conclusion',
    number: '南府办结〔2021〕1号',
    draftedOn: '2021-06-15',
    issuedOn: '2021-06-17',
    bases: [{ title: '政府督查工作条例', article: '第十七条' }],
    matter: {
      article: '第九条',
      title: '完成全县耕地土壤环境质量类别划分技术报告',
      dueOn: '2021-05-31',
      standing: '报告已提交，附件中两个镇的数据不一致',
    },
    checks: [
      {
        on: '2021-06-10',
        place: '寨岗镇',
        inspectors: '莫试文、房样山',
        findings: '抽查12个地块，有3个地块的类别与报告不一致',
        conclusion: '与报告不符',
      },
    ],
    opinion: '任务基本完成，但成果数据不一致，未达到方案的要求',
    requirements: ['一个月内更正三个地块的类别并报送更正说明', '对全部地块开展一次自查'],
  };
}
