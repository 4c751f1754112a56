import { ERROR_CODES } from '@app/domain/vocabulary';

interface Said {
  sentences: { zh: string; en: string }[];
  files: Set<string>;
}
// eslint-disable-next-line @typescript-eslint/no-require-imports -- plain JavaScript, which the scripts share
const { errorCatalogue } = require('../../scripts/lib/error-catalogue.js') as {
  errorCatalogue(codes: readonly string[]): Map<string, Said>;
};

describe('the catalogue of refusals', () => {
  const catalogue = errorCatalogue(ERROR_CODES);

  it('names no code that nothing refuses with', () => {
    expect([...catalogue].filter(([, { files }]) => files.size === 0).map(([code]) => code)).toEqual([]);
  });

  it('names each code once', () => {
    expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length);
  });

  it('has for nearly every code the sentences it is said with', () => {
    const silent = [...catalogue].filter(([, { sentences }]) => sentences.length === 0).map(([code]) => code);
    expect(silent.length).toBeLessThan(ERROR_CODES.length / 10);
    for (const [, { sentences }] of catalogue) for (const { zh } of sentences) expect(zh).toMatch(/[\u4e00-\u9fff]/);
  });
});
