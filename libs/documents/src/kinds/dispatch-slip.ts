import type { DispatchSlipFacts } from '../facts';
import { dateWords } from '../words/dates';
import { element, isText } from '../words/elements';
import type { DocumentDefinition } from './document-definition';
import { sampleBase, unsigned } from './sample-base';

/** 发文稿纸: who drafted, reviewed and signed a paper, and when; it is filed with the paper. */
export const dispatchSlip: DocumentDefinition<DispatchSlipFacts> = {
  kind: 'dispatch-slip',

  subject: ({ paper }) => `${paper.number}文书`,

  words: ({ paper, steps }) => ({
    paper: { ...paper, copies: paper.copies.join('、') || '—', secrecy: paper.secrecy || '—' },
    steps: steps.map((one) => ({ ...one, on: one.on ? dateWords(one.on) : '—' })),
  }),

  elements: ({ paper, steps }) => [
    [isText(paper.number), element('文号', 'number of the paper')],
    [steps.length > 0, element('办理环节', 'steps')],
  ],

  samples: [slip(), { ...slip(), ...unsigned, steps: slip().steps.map((one) => ({ ...one, on: null })) }],
};

function slip(): DispatchSlipFacts {
  return {
    ...sampleBase,
    kind: 'dispatch-slip',
    number: '南府办稿〔2018〕4号',
    addressee: { name: '县政府办公室', subordinate: true },
    copies: [],
    clause: null,
    paper: {
      title: '连南瑶族自治县人民政府办公室关于督办“织密土壤监测网”工作的通知',
      number: '南府办督〔2018〕3号',
      issuedOn: '2018-07-04',
      to: '县农业局',
      copies: ['县委组织部', '县国土环保局'],
      secrecy: '',
    },
    steps: [
      { step: '拟稿', who: '督办系统', on: '2018-07-02' },
      { step: '核稿', who: '莫晓文（督查室主任）', on: '2018-07-03' },
      { step: '签发', who: '唐晓岚（主任）', on: '2018-07-04' },
      { step: '编号印发', who: '督办系统', on: '2018-07-04' },
    ],
  };
}
