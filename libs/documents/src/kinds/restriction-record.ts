import type { RestrictionRecordFacts } from '../facts';
import { dateWords } from '../words/dates';
import { element, isText } from '../words/elements';
import type { DocumentDefinition } from './document-definition';
import { sampleBase, unsigned } from './sample-base';

/** 限批决定登记单: which authority decided what, by which document and until when; a working paper for the file. */
export const restrictionRecord: DocumentDefinition<RestrictionRecordFacts> = {
  kind: 'restriction-record',

  subject: ({ area }) => `${area}建设项目环评`,

  words: ({ authority, area, outcome, decision }) => ({
    authority,
    area,
    outcome,
    number: decision.number,
    on: dateWords(decision.on),
    until: decision.until ? dateWords(decision.until) : '—',
  }),

  elements: ({ decision }) => [[isText(decision.number), element('决定文号', 'number of the decision')]],

  samples: [record(), { ...record(), ...unsigned }],
};

function record(): RestrictionRecordFacts {
  return {
    ...sampleBase,
    kind: 'restriction-record',
    number: '南府办记〔2021〕1号',
    addressee: { name: '县国土环保局', subordinate: true },
    draftedOn: '2021-05-10',
    issuedOn: '2021-05-10',
    copies: [],
    clause: null,
    authority: '广东省生态环境厅',
    area: '寨岗镇',
    outcome: '同意实施限批',
    decision: { number: '粤环限〔2021〕3号', on: '2021-05-06', until: '2021-11-05' },
  };
}
