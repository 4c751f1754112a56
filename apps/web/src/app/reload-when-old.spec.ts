import { reloadOnceWhenOld } from './reload-when-old';

/** A tab that misses a script. @returns whether it loaded itself anew */
function tab() {
  const kept = new Map<string, string>();
  let missed: (event: { preventDefault: () => void }) => void = () => undefined;
  let reloads = 0;
  reloadOnceWhenOld({
    addEventListener: (_: string, listener: typeof missed) => (missed = listener),
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    },
    location: { reload: () => (reloads += 1) },
  } as never);
  return {
    miss: () => missed({ preventDefault: () => undefined }),
    reloads: () => reloads,
  };
}

describe('an old tab', () => {
  beforeEach(() => jest.useFakeTimers({ now: 1_800_000_000_000 }));
  afterEach(() => jest.useRealTimers());

  it('loads itself anew when a script is gone, and does not when that did not help', () => {
    const { miss, reloads } = tab();
    miss();
    miss();
    expect(reloads()).toBe(1);
  });

  it('does so again after another update', () => {
    const { miss, reloads } = tab();
    miss();
    jest.advanceTimersByTime(60_001);
    miss();
    expect(reloads()).toBe(2);
  });
});
