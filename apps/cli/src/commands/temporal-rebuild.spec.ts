import { waitForAll } from './temporal-rebuild';

const say = () => undefined;

describe('waiting for all to answer', () => {
  it('ends when they have', async () => {
    const looks = [['a', 'b'], ['b'], []];
    expect(await waitForAll(async () => looks.shift()!, 60_000, say)).toEqual([]);
  });

  it('ends when patience does, and names who has not', async () => {
    expect(await waitForAll(async () => ['plan-2/clause-5'], 0, say)).toEqual(['plan-2/clause-5']);
  });
});
