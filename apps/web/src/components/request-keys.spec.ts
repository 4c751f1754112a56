import { RequestKeys, wordsOf } from './request-keys';

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
    expect(keys.begin()).toBe(false); // the second click of a double click
    jest.runAllTimers();
    expect(keys.begin()).toBe(true);
    expect(keys.keyOf()).not.toBe(first);
  });

  it('let something else begin at once after success, under a key of its own, and the same only a moment later', () => {
    const keys = new RequestKeys();
    const file = (name: string, text = 'x') => wordsOf(new File([text], name, { lastModified: 1 }));
    const first = keys.keyOf();
    keys.begin('', file('a.xlsx'));
    expect(keys.begin('', file('b.xlsx'))).toBe(false); // the first is still under way
    keys.end('', true);
    expect([keys.begin('', file('a.xlsx')), keys.begin('', file('b.xlsx'))]).toEqual([false, true]);
    expect(keys.keyOf()).not.toBe(first);
    keys.end('', true);
    jest.advanceTimersByTime(499);
    expect(keys.begin('', file('b.xlsx'))).toBe(false);
    jest.advanceTimersByTime(1);
    expect(keys.begin('', file('b.xlsx'))).toBe(true);
  });

  it('are apart for each thing the command is done to', () => {
    const keys = new RequestKeys();
    expect([keys.begin('1'), keys.begin('2'), keys.begin('1')]).toEqual([true, true, false]);
    expect(keys.keyOf('1')).not.toBe(keys.keyOf('2'));
  });

  it('know an input by its fields and its files', () => {
    const form = (text: string, name: string) =>
      wordsOf({ text, evidence: [new File(['x'], name, { lastModified: 1 })] });
    expect(form('甲', 'a.jpg')).toBe(form('甲', 'a.jpg'));
    expect(new Set([form('甲', 'a.jpg'), form('乙', 'a.jpg'), form('甲', 'b.jpg'), wordsOf(undefined)]).size).toBe(4);
  });

  it('can be those of another tab', () => {
    const keys = new RequestKeys();
    keys.adopt('0f6f5d1a-9a11-4c53-9f0e-2f1c1b3e7a55');
    expect(keys.keyOf()).toBe('0f6f5d1a-9a11-4c53-9f0e-2f1c1b3e7a55');
  });
});
