import type { DispatchRegisterFacts } from '../facts';
import { dateWords } from '../words/dates';
import { element } from '../words/elements';
import type { DocumentDefinition } from './document-definition';
import { sampleBase, unsigned } from './sample-base';

/** 发文登记簿: the papers of a year by their numbers, with whoever signed and received them. */
export const dispatchRegister: DocumentDefinition<DispatchRegisterFacts> = {
  kind: 'dispatch-register',

  subject: ({ year }) => `${year}年`,

  words: ({ year, papers }) => ({
    year: String(year),
    count: String(papers.length),
    papers: papers.map((one, nth) => ({ ...one, no: String(nth + 1), issuedOn: dateWords(one.issuedOn) })),
  }),

  elements: ({ papers }) => [[papers.length > 0, element('登记的文书', 'papers')]],

  samples: [register(), { ...register(), ...unsigned }],
};

function register(): DispatchRegisterFacts {
  const paper = (nth: number) => ({
    title: '连南瑶族自治县人民政府办公室关于督办“织密土壤监测网”工作的通知',
    number: `南府办督〔2018〕${nth}号`,
    issuedOn: `2018-0${nth}-04`,
    to: '县农业局',
    signer: '唐晓岚',
    received: nth < 4 ? '已签收' : '未签收',
  });
  return {
    ...sampleBase,
    kind: 'dispatch-register',
    number: '南府办簿〔2018〕1号',
    addressee: { name: '县政府办公室', subordinate: true },
    draftedOn: '2018-12-29',
    issuedOn: '2018-12-29',
    copies: [],
    clause: null,
    year: 2018,
    papers: [1, 2, 3, 4, 5].map(paper),
  };
}
