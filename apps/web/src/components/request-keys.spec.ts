import { RequestKeys } from './request-keys';

describe('the keys of a command', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('let it begin once, until it is over', () => {
    const keys = new RequestKeys();
    expect([keys.begin(), keys.begin()]).toEqual([true, false]);
    keys.end('', false);
    expect(keys.begin()).toBe(true);
  });

  it('stay the same over attempts that fail, and change with success', () => {
    const keys = new RequestKeys();
    const first = keys.keyOf();
    keys.begin();
    keys.end('', false);
    expect(keys.keyOf()).toBe(first);
    keys.begin();
    keys.end('', true);
    expect([keys.begin(), keys.keyOf()]).toEqual([false, first]); // the second click of a double click
    jest.runAllTimers();
    expect(keys.begin()).toBe(true);
    expect(keys.keyOf()).not.toBe(first);
  });

  it('are apart for each thing the command is done to', () => {
    const keys = new RequestKeys();
    expect([keys.begin('1'), keys.begin('2'), keys.begin('1')]).toEqual([true, true, false]);
    expect(keys.keyOf('1')).not.toBe(keys.keyOf('2'));
  });

  it('can be those of another tab', () => {
    const keys = new RequestKeys();
    keys.adopt('0f6f5d1a-9a11-4c53-9f0e-2f1c1b3e7a55');
    expect(keys.keyOf()).toBe('0f6f5d1a-9a11-4c53-9f0e-2f1c1b3e7a55');
  });
});
