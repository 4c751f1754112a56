import { parsePlan } from '../plan-text';
import { dataDueOn, headlinesOf, isMeasurable, mayBeNamedAnew } from '.';

const headlines = (text: string) =>
  headlinesOf(parsePlan(`某县清河方案\n目标\n${text}\n一、总则\n（一）甲事。（县甲局负责）`).plan.outsideClauses).map(
    ({ year, target }) => `${year} ${target.indicator} ${target.value}`,
  );

describe('the headline figures of a plan', () => {
  it('belong each to the year named before them', () => {
    expect(
      headlines(
        '到2020年，水质达标率达到90%以上，污水处理率达到85%以上。到2030年，水质达标率达到95%以上，污水处理率达到90%以上。',
      ),
    ).toEqual(['2020 水质达标率 90', '2020 污水处理率 85', '2030 水质达标率 95', '2030 污水处理率 90']);
  });

  it('two of one name in a year are two, and what is said twice in the same words is one', () => {
    expect(headlines('到2020年，水质达标率达到90%以上，水质达标率不超过99%。')).toEqual([
      '2020 水质达标率 90',
      '2020 水质达标率 99',
    ]);
    expect(headlines('到2020年，水质达标率达到90%以上。重申，到2020年，水质达标率达到90%以上。')).toHaveLength(1);
  });

  it('without a year before them belong to none', () => {
    expect(headlines('水质达标率达到90%以上。')).toEqual([]);
  });

  it('are measured once their year is over, and due in the next', () => {
    expect([isMeasurable(2020, '2020-12-31'), isMeasurable(2020, '2021-01-01')]).toEqual([false, true]);
    expect(dataDueOn(2020)).toBe('2021-01-31');
  });

  it('stay with those who were named while a value waits for its check, unless both became one body or the checker is gone', () => {
    const anew = (
      state: 'filed' | 'confirmed' | 'returned' | null,
      ownerId: number,
      checkerId: number,
      checkerEnded = false,
    ) => mayBeNamedAnew({ state, ownerId, checkerId, checkerEnded });
    expect([anew(null, 1, 2), anew('returned', 1, 2), anew('filed', 1, 2), anew('confirmed', 1, 2)]).toEqual([
      ...[true, true, false, false],
    ]);
    expect([anew('filed', 3, 3), anew('confirmed', 3, 3)]).toEqual([true, false]);
    expect([anew('filed', 1, 2, true), anew('confirmed', 1, 2, true)]).toEqual([true, false]);
  });
});
