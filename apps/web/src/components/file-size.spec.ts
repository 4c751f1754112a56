import { fileSize } from './file-size';

describe('fileSize', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1536, '1.5 kB'],
    [20 * 1024 * 1024, '20 MB'],
  ])('%i is %s', (bytes, words) => {
    expect(fileSize(bytes)).toBe(words);
  });
});
