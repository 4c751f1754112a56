import { addressOf, nextOrder, orderOf, sortStandings, STANDING_COLUMNS, type StandingOrder } from './sort-standings';

const standing = (body: string, overdue: number) => ({
  ...{ bodyId: overdue, body, clauses: 1, open: overdue, overdue, closed: 0, late: 0, papers: 0 },
});

describe('the order of the bodies', () => {
  const bodies = [standing('县水利局', 1), standing('县林业局', 3), standing('县财政局', 1)];
  const names = (order: StandingOrder) => sortStandings(bodies, order).map(({ body }) => body);

  it('is by name, from the first or from the last', () => {
    const first = names({ by: 'body', down: false });
    expect(first).toEqual(['县财政局', '县林业局', '县水利局']);
    expect(names({ by: 'body', down: true })).toEqual(first.toReversed());
  });

  it('or by a figure, equal ones by name whichever way', () => {
    expect(names({ by: 'overdue', down: true })).toEqual(['县林业局', '县财政局', '县水利局']);
    expect(names({ by: 'overdue', down: false })).toEqual(['县财政局', '县水利局', '县林业局']);
  });

  it('begins with the most of a figure, with the first of the names, and turns with a second press', () => {
    const byName = orderOf(new URLSearchParams());
    const most = nextOrder(byName, 'late');
    expect(most).toEqual({ by: 'late', down: true });
    expect(nextOrder(most, 'late')).toEqual({ by: 'late', down: false });
    expect(nextOrder(most, 'body')).toEqual({ by: 'body', down: false });
  });

  it('comes out of its address as it went in', () => {
    for (const by of STANDING_COLUMNS)
      for (const down of [true, false])
        expect(orderOf(new URLSearchParams(addressOf({ by, down })))).toEqual({ by, down });
    expect(orderOf(new URLSearchParams('sort=nothing'))).toEqual({ by: 'body', down: false });
  });
});
