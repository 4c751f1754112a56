import { AtMost } from './at-most';

it('runs two at once, lets three wait in order, and refuses the sixth', async () => {
  const gate = new AtMost(2, 3);
  const begun: number[] = [];
  const finish: (() => void)[] = [];
  const work = (nth: number) =>
    gate.run(
      () => {
        begun.push(nth);
        return new Promise<number>((done) => (finish[nth] = () => done(nth)));
      },
      () => new Error('full'),
    );
  const all = [0, 1, 2, 3, 4].map(work);
  await expect(work(5)).rejects.toThrow('full');
  expect(begun).toEqual([0, 1]);
  for (const nth of [0, 1, 2, 3, 4]) {
    finish[nth]();
    await all[nth];
    await Promise.resolve();
  }
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  await expect(
    gate.run(
      async () => 'free',
      () => new Error('full'),
    ),
  ).resolves.toBe('free');
});

it('gives the place back after a failure', async () => {
  const gate = new AtMost(1, 0);
  const full = () => new Error('full');
  await expect(gate.run(() => Promise.reject(new Error('broke')), full)).rejects.toThrow('broke');
  await expect(gate.run(async () => 1, full)).resolves.toBe(1);
});
