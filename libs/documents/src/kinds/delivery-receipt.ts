import type { DeliveryReceiptFacts } from '../facts';
import { dateWords } from '../words/dates';
import { element, isText } from '../words/elements';
import type { DocumentDefinition } from './document-definition';
import { sampleBase, unsigned } from './sample-base';

/** 送达回证: that a paper reached whom it is addressed to; filled in by hand where nobody has confirmed it in the system. */
export const deliveryReceipt: DocumentDefinition<DeliveryReceiptFacts> = {
  kind: 'delivery-receipt',

  subject: ({ paper }) => `${paper.number}文书`,

  words: ({ paper, received }) => ({
    paper: { ...paper, issuedOn: dateWords(paper.issuedOn) },
    by: received?.by ?? '（待签收）',
    on: received ? dateWords(received.on) : '（待签收）',
    way: received ? '督办系统签收' : '',
  }),

  elements: ({ paper }) => [[isText(paper.number), element('送达文书的文号', 'number of the paper')]],

  samples: [receipt(), { ...receipt(), ...unsigned, received: null }],
};

function receipt(): DeliveryReceiptFacts {
  return {
    ...sampleBase,
    kind: 'delivery-receipt',
    number: '南府办达〔2018〕4号',
    addressee: { name: '县政府办公室', subordinate: true },
    copies: [],
    clause: null,
    paper: {
      title: '连南瑶族自治县人民政府办公室关于督办“织密土壤监测网”工作的通知',
      number: '南府办督〔2018〕3号',
      issuedOn: '2018-07-04',
      to: '县农业局',
    },
    received: { by: '房晓明', on: '2018-07-05' },
  };
}
