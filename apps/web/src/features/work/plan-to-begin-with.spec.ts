import type { CasePage } from '../../api/types';
import { acceptedBy, planToBeginWith } from './plan-to-begin-with';

const page = (facts: object = {}, items: object[] = []) =>
  ({
    bodies: [
      { id: 1, name: '县林业局' },
      { id: 9, name: '县政府办' },
    ],
    demanded: [{ problem: '未取样', goal: '取齐', measures: '补采', limit: '2019-05-31', acceptor: '县政府办' }],
    subject: { body: '县林业局', limitOn: '2019-06-04', items },
    ...facts,
  }) as unknown as CasePage;

describe('what a rectification plan is begun from', () => {
  it('is what the order names, by the body under it, with an acceptor still to be chosen', () => {
    expect(planToBeginWith(page())).toEqual([
      { problem: '未取样', goal: '取齐', measures: '补采', bodyId: 1, limitOn: '2019-06-04' },
    ]);
  });

  it('is the plan that was sent back', () => {
    const item = {
      problem: '甲',
      goal: '乙',
      measures: '丙',
      limitOn: '2019-05-01',
      body: '县林业局',
      acceptor: '县政府办',
    };
    expect(planToBeginWith(page({}, [item]))).toEqual([
      { problem: '甲', goal: '乙', measures: '丙', limitOn: '2019-05-01', bodyId: 1, acceptorId: 9 },
    ]);
  });

  it('is one empty item where the order names none, and for each further one', () => {
    const empty = [{ bodyId: 1, limitOn: '2019-06-04' }];
    expect(planToBeginWith(page({ demanded: [] }))).toEqual(empty);
    expect(planToBeginWith(page(), true)).toEqual(empty);
  });
});

describe('whoever accepts one item', () => {
  it('accepts those for which nobody is named, and takes none from another body', () => {
    const items = [{ problem: '甲', acceptorId: 9 }, { problem: '乙' }, { problem: '丙', acceptorId: 4 }];
    expect(acceptedBy(items, 9).map(({ acceptorId }) => acceptorId)).toEqual([9, 9, 4]);
  });
});
