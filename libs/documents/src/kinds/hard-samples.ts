import type { DocumentFacts, RectificationOrderFacts, SupervisionNoticeFacts } from '../facts';
import { rectificationOrder } from './rectification-order';
import { supervisionNotice } from './supervision-notice';

const [order] = rectificationOrder.samples as RectificationOrderFacts[];
const [notice] = supervisionNotice.samples as SupervisionNoticeFacts[];

/** What looks like a command to one of the languages a paper passes through. */
const MARKUP = [
  '#panic("x") #read("/etc/passwd") *粗* _斜_ $x^2$ \\ `码` <标> @引 = 标题 // 注',
  '<script>alert(1)</script> & "引" \'号\'',
  '{{issuer}} {{{contact}}} {{#each items}} {{/if}}',
  '甲\n## 假标题\n@附件 假附件\n| 假 | 行\n- 假项',
];

/** A body of 67 characters, the longest the directory takes. */
const LONG_NAME =
  '连南瑶族自治县土壤污染防治与农用地安全利用和建设用地准入管理以及工矿企业污染源头综合整治工作领导小组统筹协调督查专项办公室筹备组秘书处';
/** 52 letters without a place to break. */
const LONG_WORD = 'AbcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Papers with text that is hard to set: for tests, and for a person to look at. */
export const hardSamples = {
  markup: {
    ...order,
    findings: MARKUP,
    items: MARKUP.map((text) => ({ problem: text, goal: text, measures: text, limit: '2018-11-30', acceptor: text })),
    copies: MARKUP.slice(0, 2),
  },
  'rare-characters': {
    ...notice,
    addressee: { name: '䶮溪镇', subordinate: true },
    contactPerson: { section: '㵲水片', name: '鿍㮾𬱖', telephone: '0763-0000000' },
    matters: [
      { ...notice.matters[0], name: '治理𬭎污染', title: '查清䴖洲、㙍头、塱尾、漖口、塅背、磜下的𬭎、𬬻、𫟅超标地块' },
    ],
    copies: ['𫖯𬍛𪩘村', '堃喆翀珺昇'],
  },
  'long-names': {
    ...order,
    issuer: LONG_NAME,
    addressee: { name: LONG_NAME, subordinate: true },
    copies: [LONG_NAME, LONG_NAME],
    items: order.items.map((item) => ({ ...item, acceptor: LONG_NAME })),
  },
  'sixty-rows': {
    ...order,
    items: Array.from({ length: 60 }, (_, nth) => order.items[nth % order.items.length]),
  },
  'long-word': {
    ...order,
    findings: [`台账文件${LONG_WORD}与清单不一致，每次扣0.5分，共扣2.5分。`],
    items: [
      {
        problem: LONG_WORD,
        goal: `文件${LONG_WORD}更正后重新报送`,
        measures: '核对；每次扣0.5分，累计扣10.25分',
        limit: '2018-11-30',
        acceptor: LONG_WORD,
      },
    ],
  },
} satisfies Record<string, DocumentFacts>;
