import { rolesByTail } from './roles-by-tail';

const view = (segment: number, role: string, body: string) => ({ segment, role, body, written: body, openList: false });

describe('rolesByTail', () => {
  it('keeps tails apart, in their order, and the bodies of one role together', () => {
    const tails = rolesByTail([
      view(2, 'responsible', '丙'),
      view(1, 'lead', '甲'),
      view(1, 'participant', '乙'),
      view(1, 'lead', '丁'),
    ]);
    expect(tails.map(({ segment }) => segment)).toEqual([1, 2]);
    expect(tails[0].groups.map(({ role, members }) => [role, members.map(({ body }) => body)])).toEqual([
      ['lead', ['甲', '丁']],
      ['participant', ['乙']],
    ]);
  });
});
