import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as iconv from 'iconv-lite';
import { readPlanFile } from './read-plan-file';
import { makeZip, wordParts } from './testing/make-zip';

const demo = readFileSync(join(__dirname, '../../../config/demo/plan.txt'), 'utf8');
const WORDS = '一、总则\r\n（一）查清底数。（县甲局负责）\r\n';

describe('reading a plan file', () => {
  it.each([
    ['UTF-8', Buffer.from(WORDS)],
    ['UTF-8 with a mark', iconv.encode(WORDS, 'utf8', { addBOM: true })],
    ['UTF-16 LE with a mark', iconv.encode(WORDS, 'utf16-le', { addBOM: true })],
    ['UTF-16 BE with a mark', iconv.encode(WORDS, 'utf16-be', { addBOM: true })],
    ['UTF-16 LE', iconv.encode(WORDS, 'utf16-le', { addBOM: false })],
    ['UTF-16 BE', iconv.encode(WORDS, 'utf16-be', { addBOM: false })],
    ['GB18030', iconv.encode(WORDS, 'gb18030')],
  ])('reads %s', async (_, bytes) => {
    expect(await readPlanFile(bytes, 'plan.txt')).toBe(WORDS);
  });

  it('reads the whole demo plan in GB18030', async () => {
    expect(await readPlanFile(iconv.encode(demo, 'gb18030'), 'plan.TXT')).toBe(demo);
  });

  it('stays with UTF-8 when one character is cut off', async () => {
    const text = await readPlanFile(Buffer.from(demo).subarray(0, -3), 'plan.txt');
    expect(text.slice(0, 100)).toBe(demo.slice(0, 100));
  });

  it('reads a Word document, paragraphs as lines', async () => {
    const text = await readPlanFile(makeZip(wordParts(['一、总则', '（一）查清底数。'])), 'plan.docx');
    expect(text.split(/\n+/).filter(Boolean)).toEqual(['一、总则', '（一）查清底数。']);
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'plan.txt', 'plan-file-empty'],
    ['nothing but blanks', Buffer.from(' \r\n\t '), 'plan.txt', 'plan-file-empty'],
    ['a Word document without words', makeZip(wordParts([''])), 'plan.docx', 'plan-file-empty'],
    ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 0x61), 'plan.txt', 'plan-file-too-large'],
    ['a .docx that is text', Buffer.from(WORDS), 'plan.docx', 'plan-file-broken'],
    ['a .docx that is a PDF', Buffer.from('%PDF-1.7'), 'plan.docx', 'plan-file-broken'],
    ['a zip without a document', makeZip([{ name: 'a.xml', content: '<a/>' }]), 'plan.docx', 'plan-file-broken'],
    ['half a .docx', makeZip(wordParts(['甲'])).subarray(0, 300), 'plan.docx', 'plan-file-broken'],
    ['broken XML', makeZip([{ name: 'word/document.xml', content: '<w:document' }]), 'plan.docx', 'plan-file-broken'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'plan.pdf', 'plan-file-unsupported'],
    ['a PDF called .txt', Buffer.from('%PDF-1.7'), 'plan.txt', 'plan-file-unsupported'],
    ['an OFD', makeZip([{ name: 'OFD.xml', content: '<a/>' }]), 'plan.ofd', 'plan-file-unsupported'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'plan.png', 'plan-file-unsupported'],
    ['an old .doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'plan.doc', 'plan-file-unsupported'],
    ['an unknown kind', Buffer.from('abc'), 'plan.xyz', 'plan-file-unsupported'],
    [
      'noise',
      Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919 + 13) % 251)),
      'a.txt',
      'plan-file-unsupported',
    ],
  ])('refuses %s', async (_, bytes, name, code) => {
    await expect(readPlanFile(bytes, name)).rejects.toMatchObject({
      code,
      sentence: { zh: expect.stringMatching(/请/), en: expect.stringMatching(/\w+/) },
    });
  });

  it.each([
    ['that says so', undefined],
    ['that lies about its size', 100],
  ])('refuses a zip bomb %s without unpacking it', async (_, declared) => {
    const bomb = makeZip([{ name: 'word/document.xml', content: Buffer.alloc(200 * 1024 * 1024, 0x20), declared }]);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage().rss;
    await expect(readPlanFile(bomb, 'plan.docx')).rejects.toMatchObject({ code: 'plan-file-broken' });
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });
});
