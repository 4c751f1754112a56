import { checkEvidence, requireEvidence } from './keep-evidence';

const file = (content: string, fileName = '照片.jpg') => ({
  fileName,
  mediaType: 'image/jpeg',
  size: content.length,
  sha256: '0'.repeat(64),
});
const refusal = (check: () => void): string => {
  try {
    check();
    return 'taken';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('evidence', () => {
  it.each([
    ['a picture', [file('x')], 'taken'],
    ['an empty file', [file('')], 'evidence-empty'],
    ['an empty file beside a picture', [file('x'), file('')], 'evidence-empty'],
    ['a program', [file('x', 'a.exe')], 'evidence-kind'],
    ['six files', Array.from({ length: 6 }, () => file('x')), 'evidence-too-large'],
  ])('%s: %s', (_, files, code) => {
    expect(refusal(() => checkEvidence(files))).toBe(code);
    expect(refusal(() => requireEvidence(files))).toBe(code);
  });

  it('is missing where it is needed and nothing came', () => {
    expect(refusal(() => checkEvidence([]))).toBe('taken');
    expect(refusal(() => requireEvidence([]))).toBe('evidence-missing');
  });
});
