import type { GradeName } from '../../vocabulary';
import { receivedAnew } from './received-anew';

const stood = (body: number, score: number, grade: GradeName = 'good') => ({ body, score, grade });

describe('a draft that is made again', () => {
  const before = [stood(1, 80), stood(2, 85), stood(3, 59, 'fail')];

  it('is received anew by nobody whose score and grade are the same', () => {
    expect(receivedAnew(before, before)).toEqual([]);
  });

  it('is received anew by whom it gives another score or grade, and by whom it scores for the first time', () => {
    expect(receivedAnew(before, [stood(1, 79.9), stood(2, 85), stood(3, 59, 'pass'), stood(4, 90)])).toEqual([1, 3, 4]);
  });

  it('is not received anew by whom a decision on its own objection moved, but by others whom it moved', () => {
    const after = [stood(1, 82), stood(2, 83), before[2]];
    expect(receivedAnew(before, after, before[0])).toEqual([2]);
  });

  it('is received anew by who was heard, where something else changed its score as well', () => {
    const after = [stood(1, 50), ...before.slice(1)];
    expect(receivedAnew(before, after, stood(1, 48))).toEqual([1]);
    expect(receivedAnew(before, [before[0], ...before.slice(1)], stood(1, 78))).toEqual([1]); // one hides the other
  });
});
