import { fractionOf, raised } from './superscript';

describe('raised characters', () => {
  it.each([
    ['控制在10', '5', '⁵'],
    ['3.5×10', '4', '⁴'],
    ['10', '-3', '⁻³'],
    ['新增1200m', '2', '²'],
    ['比例达到95%', '1', ''],
    ['面积300', '[2]', ''],
    ['完成210', '5', ''],
    ['名词', '①', ''],
    ['名词', '注1', ''],
    ['第5', 'th', 'th'],
  ])('behind %s mean what they mean: %s', (before, words, expected) => {
    expect(raised(before, words)).toBe(expected);
  });
});

it('a fraction is told from other codes of fields', () => {
  expect(fractionOf(' EQ \\F(1,3) ')).toBe('1/3');
  expect(fractionOf('EQ \\o\\ac(○,1)')).toBeNull();
  expect(fractionOf(' REF _a \\h ')).toBeNull();
});
