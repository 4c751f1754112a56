import { shortTitle } from './short-title';

describe('shortTitle', () => {
  it('leaves out the heading of the clause, and only that', () => {
    expect(shortTitle('2018年上半年进展报告：开展详查', '开展详查')).toBe('2018年上半年进展报告');
    expect(shortTitle('2018年底前完成详查', '开展详查')).toBe('2018年底前完成详查');
    expect(shortTitle('：开展详查', '开展详查')).toBe('：开展详查');
  });
});
