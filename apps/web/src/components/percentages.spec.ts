import { percentages } from './percentages';

it('is nothing where there is nothing to count, and 100 only when all of it is done', () => {
  expect(percentages({ all: 0, planned: 0, done: 0 })).toBeNull();
  expect(percentages({ all: 201, planned: 201, done: 200 })).toEqual({ planned: 100, done: 99 });
});
