import type { AcceptanceOpinionFacts } from '../facts';
import { dateWords } from '../words/dates';
import { element } from '../words/elements';
import { bookTitle } from '../words/names';
import type { DocumentDefinition } from './document-definition';
import { letterTo, sampleBase, unsigned } from './sample-base';

/**
 * 验收销号意见: who checked each item of an order and when, and that the matter is closed or not (谁验收、谁负责). An item without a day was
 * not checked, because nothing was reported of it, and the paper says so.
 */
export const acceptanceOpinion: DocumentDefinition<AcceptanceOpinionFacts> = {
  kind: 'acceptance-opinion',

  subject: ({ accepted, plan }) => `${accepted ? '同意' : '不予'}${bookTitle(plan.title)}限期整改事项验收销号`,

  words: ({ order, items, accepted, closedOn }) => ({
    checked: checkedOf(items) > 0 ? String(checkedOf(items)) : '',
    part: checkedOf(items) < items.length,
    order: order ? `${bookTitle(order.title)}（${order.number}）` : '',
    accepted,
    closedOn: dateWords(closedOn),
    count: String(items.length),
    items: items.map((item, nth) => ({
      ...item,
      no: String(nth + 1),
      acceptedOn: item.acceptedOn ? dateWords(item.acceptedOn) : '—',
    })),
  }),

  elements: ({ items }) => [[items.length > 0, element('整改事项', 'items')]],

  samples: [
    opinion(),
    { ...opinion(), ...letterTo('中国人民银行连南瑶族自治县支行'), number: '南府办验函〔2018〕1号' },
    { ...opinion(), ...unsigned, accepted: false, items: fellShort(1) },
    { ...opinion(), ...unsigned, accepted: false, items: fellShort(0) },
  ],
};

const checkedOf = (items: AcceptanceOpinionFacts['items']): number =>
  items.filter(({ acceptedOn }) => acceptedOn !== null).length;

/** Some were sent back, of the others nothing was reported. */
function fellShort(checked: number): AcceptanceOpinionFacts['items'] {
  return opinion().items.map((item, nth) =>
    nth < checked ? { ...item, state: '未通过验收' } : { ...item, acceptedOn: null, state: '未报送' },
  );
}

function opinion(): AcceptanceOpinionFacts {
  return {
    ...sampleBase,
    kind: 'acceptance-opinion',
    number: '南府办验〔2018〕1号',
    draftedOn: '2018-12-12',
    issuedOn: '2018-12-13',
    order: {
      title: '关于限期整改“划定农用地土壤环境质量类别”工作逾期问题的通知',
      number: '南府办整〔2018〕7号',
      issuedOn: '2018-09-12',
    },
    items: [
      {
        problem: '类别划分技术报告未提交',
        goal: '报告通过专家评审并报送备案',
        acceptor: '县国土环保局',
        acceptedOn: '2018-12-03',
        state: '验收通过',
      },
      {
        problem: '两个镇的分类清单数据不一致',
        goal: '清单与国土调查数据一致率100%',
        acceptor: '县国土环保局',
        acceptedOn: '2018-12-05',
        state: '验收通过',
      },
    ],
    accepted: true,
    closedOn: '2018-12-12',
  };
}
