import { strengthOf } from './password-strength';

describe('the strength of a password', () => {
  it.each([
    ['password1234', 0, 1],
    ['qwertyuiop', 0, 1],
    ['水库 晴天 borrow 41 lantern', 3, 4],
    ['4@8({[</369&#!1/|0$5+7%2'.repeat(5), 3, 4],
  ])('%s', async (password, least, most) => {
    const score = await strengthOf(password, []);
    expect(score).toBeGreaterThanOrEqual(least);
    expect(score).toBeLessThanOrEqual(most);
  });

  it('counts nothing for words the guesser knows', async () => {
    expect(await strengthOf('zhengfubanmofangwen', ['zhengfubanmofangwen'])).toBeLessThan(2);
  });

  it('is found out while others have their turn', async () => {
    let [turns, over] = [0, false];
    const other = () => {
      turns += 1;
      if (!over) setTimeout(other, 1);
    };
    other();
    await strengthOf('4@8({[</369&#!1/|0$5+7%2', []);
    over = true;
    expect(turns).toBeGreaterThan(3);
  });
});
