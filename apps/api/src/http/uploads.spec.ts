import { asEvidence, uploadedName } from './uploads';

const named = (originalname: string) => uploadedName({ originalname });

describe('the name of an uploaded file', () => {
  it.each([
    ['C:\\照片\\现场.jpg', '现场.jpg'],
    ['../../现场.jpg', '现场.jpg'],
    ['照片\u202egpj.exe', '照片gpj.exe'],
    ['', 'file'],
    [`${'😀'.repeat(300)}.jpg`, `${'😀'.repeat(196)}.jpg`],
  ])('%s is kept as %s', (written, kept) => expect(named(written)).toBe(kept));

  it('with half a character is refused', () => {
    expect(() => named('甲\ud83d.jpg')).toThrow(expect.objectContaining({ code: 'text-unsound' }));
  });
});

it('a kind of file that is none is only bytes', () => {
  const file = (mimetype: string) => ({ originalname: 'a.jpg', mimetype, size: 1, sha256: '0'.repeat(64) });
  const [long, plain] = asEvidence([file(`image/${'x'.repeat(300)}`), file('image/jpeg')]);
  expect([long.mediaType, plain.mediaType]).toEqual(['application/octet-stream', 'image/jpeg']);
});
