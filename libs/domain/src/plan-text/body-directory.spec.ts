import type { DirectoryBody } from './body-directory';
import { editDistance, nameResolver } from './body-directory';

const body = (name: string, more: Partial<DirectoryBody> = {}): DirectoryBody => ({
  name,
  kind: 'department',
  subordinateToCounty: true,
  aliases: [],
  ...more,
});
const directory = {
  bodies: [
    body('县国土环保局', { aliases: ['县国土资源环境保护局'], validTo: '2019-03-31' }),
    body('县自然资源局', { aliases: ['县国土资源环境保护局'], validFrom: '2019-04-01' }),
    body('县水利局', { aliases: ['水利局'] }),
    body('县文广局'),
  ],
};

describe('looking names up', () => {
  const resolve = nameResolver(directory, '2017-06-29');

  it('knows names and aliases', () => {
    expect(resolve('县水利局')).toEqual({ kind: 'known', body: '县水利局' });
    expect(resolve('水利局')).toEqual({ kind: 'known', body: '县水利局' });
  });

  it('takes the body that existed on the day', () => {
    expect(resolve('县国土资源环境保护局')).toEqual({ kind: 'known', body: '县国土环保局' });
    expect(nameResolver(directory, '2020-01-01')('县国土资源环境保护局')).toEqual({
      kind: 'known',
      body: '县自然资源局',
    });
    expect(nameResolver(directory, '2020-01-01')('县国土环保局')).toMatchObject({ kind: 'unknown' });
  });

  it('takes a doubled or missing letter for a slip', () => {
    expect(resolve('县国土局环保局')).toEqual({ kind: 'slip', body: '县国土环保局' });
    expect(resolve('县国土保局')).toEqual({ kind: 'slip', body: '县国土环保局' });
  });

  it('only suggests where a letter differs, for that may be another body', () => {
    expect(resolve('县文化局')).toEqual({ kind: 'unknown', suggestion: '县文广局' });
  });

  it('suggests nothing where nothing is near', () => {
    expect(resolve('某某街道办事处')).toEqual({ kind: 'unknown', suggestion: null });
    expect(resolve('长'.repeat(5000))).toEqual({ kind: 'unknown', suggestion: null });
  });

  it.each([
    ['', '', 0],
    ['甲', '', 1],
    ['甲乙丙', '甲丙', 1],
    ['甲乙', '乙甲', 2],
  ])('measures %s against %s', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));
});
