import { unlessBusy } from './unless-busy';

it('begins no second look while the first one lasts, and goes on after one that failed', async () => {
  const look = unlessBusy();
  let begun = 0;
  let end: () => void = () => undefined;
  const first = look(() => {
    begun += 1;
    return new Promise((resolve) => (end = resolve));
  });
  await look(async () => void (begun += 1));
  expect(begun).toBe(1);
  end();
  await first;
  await expect(look(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  await look(async () => void (begun += 1));
  expect(begun).toBe(2);
});
