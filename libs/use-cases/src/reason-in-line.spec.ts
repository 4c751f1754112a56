import { withReason } from './reason-in-line';

describe('a line with its reason', () => {
  it.each([
    ['a short one', '附件不全。', '退回重报：甲（理由：附件不全）'],
    ['one of several lines', '附件不全\n\n 请补', '退回重报：甲（理由：附件不全 请补）'],
    ['sixty letters', '字'.repeat(60), `退回重报：甲（理由：${'字'.repeat(60)}）`],
    ['one letter more, which is cut', '字'.repeat(61), `退回重报：甲（理由：${'字'.repeat(60)}…）`],
    [
      'letters outside the plane, which are not cut in two',
      '𠮷'.repeat(61),
      `退回重报：甲（理由：${'𠮷'.repeat(60)}…）`,
    ],
    ['none', null, '退回重报：甲'],
    ['an empty one', ' \n', '退回重报：甲'],
  ])('says %s', (_, reason, line) => expect(withReason('退回重报：甲', reason)).toBe(line));
});
