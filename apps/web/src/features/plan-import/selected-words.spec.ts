import { placeOf } from './selected-words';

it.each([
  [5, '县水务局', { from: 5, to: 9, words: '县水务局' }],
  [5, '\n 县水务局 ', { from: 7, to: 11, words: '县水务局' }],
  [5, ' \n', null],
  [0, '甲'.repeat(20_001), null],
])('the place of selected words has no blanks around it (%s, %j)', (from, words, expected) => {
  expect(placeOf(from, words)).toEqual(expected);
});
