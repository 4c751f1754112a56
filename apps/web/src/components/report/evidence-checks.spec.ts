import { checkFiles, LARGEST_FILE, MOST_FILES } from './evidence-checks';

const file = (name: string, size = 1) => ({ name, size, lastModified: 0 });
const faults = (before: ReturnType<typeof file>[], chosen: ReturnType<typeof file>[]) =>
  checkFiles(before, chosen).refused.map(({ file: { name }, fault }) => [name, fault]);

describe('files somebody chooses', () => {
  it('are taken up to their number; the next is named', () => {
    const six = ['1', '2', '3', '4', '5', '6'].map((name) => file(`${name}.jpg`));
    const { taken } = checkFiles([], six);
    expect(taken).toHaveLength(MOST_FILES);
    expect(faults([], six)).toEqual([['6.jpg', 'many']]);
    expect(faults(six.slice(0, 4), six.slice(4))).toEqual([['6.jpg', 'many']]);
  });

  it('are neither empty nor too large', () => {
    expect(faults([], [file('空.jpg', 0), file('片.mp4', LARGEST_FILE), file('长片.mp4', LARGEST_FILE + 1)])).toEqual([
      ['空.jpg', 'empty'],
      ['长片.mp4', 'large'],
    ]);
  });

  it('are taken once', () => {
    expect(faults([file('a.jpg')], [file('a.jpg'), file('a.jpg', 2)])).toEqual([['a.jpg', 'twice']]);
  });
});
