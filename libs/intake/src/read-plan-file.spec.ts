import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from 'cfb';
import * as iconv from 'iconv-lite';
import { readPlanFile } from './read-plan-file';
import { docxParts, makeDocx, p } from './testing/make-docx';
import { makeOfd } from './testing/make-ofd';
import { makeZip } from './testing/make-zip';
import { scannedPdf } from './testing/plan-as';
import { readInThread } from './thread/read-in-thread';

// Threads start slowly on a busy machine.
jest.setTimeout(60_000);

const demo = readFileSync(join(__dirname, '../../../config/demo/plan.txt'), 'utf8');
const fixture = (name: string): Buffer => readFileSync(join(__dirname, 'testing/fixtures', name));
const WORDS = '一、总则\r\n（一）查清底数。（县甲局负责）\r\n';

/** An OLE file with one stream. */
function ole(stream: string): Buffer {
  const container = utils.cfb_new();
  utils.cfb_add(container, `/${stream}`, Buffer.from('x'.repeat(5000)));
  return Buffer.from(write(container, { type: 'buffer' }) as Buffer);
}

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

  it.each([
    ['a Word document called .txt', makeDocx({ body: p('甲') }), 'plan.txt', '甲'],
    ['a page called .doc', Buffer.from('<html><body><p>甲<p>乙'), 'plan.doc', '甲\n乙'],
    ['a text called .docx', Buffer.from(WORDS), 'plan.docx', WORDS],
    ['a text with an unknown ending', Buffer.from(WORDS), 'plan.2017', WORDS],
    [
      'a .wps, which is an old Word document',
      fixture('rich.doc'),
      'plan.wps',
      expect.stringContaining('某县节水工作方案'),
    ],
  ])('goes by the content: %s', async (_, bytes, name, text) => {
    expect(await readPlanFile(bytes, name)).toEqual(text);
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'plan.txt', 'plan-file-empty'],
    ['nothing but blanks', Buffer.from(' \r\n\t '), 'plan.txt', 'plan-file-empty'],
    ['a Word document without words', makeDocx({ body: p('') }), 'plan.docx', 'plan-file-empty'],
    ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 0x61), 'plan.txt', 'plan-file-too-large'],
    ['a zip without a document', makeZip([{ name: 'a.xml', content: '<a/>' }]), 'plan.docx', 'plan-file-unsupported'],
    ['half a .docx', makeDocx({ body: p('甲') }).subarray(0, 600), 'plan.docx', 'plan-file-broken'],
    ['half a .doc', fixture('rich.doc').subarray(0, 3000), 'plan.doc', 'plan-file-broken'],
    ['half a PDF', fixture('encrypted.pdf').subarray(0, 300), 'plan.pdf', 'plan-file-broken'],
    ['a PDF with a password', fixture('encrypted.pdf'), 'plan.pdf', 'plan-file-encrypted'],
    ['a Word document with a password', ole('EncryptedPackage'), 'plan.docx', 'plan-file-encrypted'],
    ['an old workbook', ole('Workbook'), 'plan.xls', 'plan-file-unsupported'],
    ['a binary workbook', makeZip([{ name: 'xl/workbook.bin', content: 'a' }]), 'plan.xlsb', 'plan-file-unsupported'],
    ['slides', makeZip([{ name: 'ppt/presentation.xml', content: '<a/>' }]), 'plan.pptx', 'plan-file-unsupported'],
    [
      'a workbook without a sheet',
      makeZip([{ name: 'xl/workbook.xml', content: '<a/>' }]),
      'a.xlsx',
      'plan-file-broken',
    ],
    ['an OFD without a document', makeZip([{ name: 'OFD.xml', content: '<a/>' }]), 'plan.ofd', 'plan-file-broken'],
    [
      'a scanned OFD',
      makeOfd([['<ofd:ImageObject ID="1" Boundary="0 0 210 297"/>']]),
      'plan.ofd',
      'plan-file-without-text',
    ],
    ['a scan', scannedPdf(), 'plan.pdf', 'plan-file-without-text'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'plan.png', 'plan-file-unsupported'],
    ['RTF', Buffer.from('{\\rtf1 a}'), 'plan.doc', 'plan-file-unsupported'],
    [
      'a web archive',
      Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n'),
      'plan.mht',
      'plan-file-unsupported',
    ],
    [
      'noise',
      Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919 + 13) % 251)),
      'a.txt',
      'plan-file-unsupported',
    ],
    [
      'noise called .docx',
      Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919 + 13) % 251)),
      'a.docx',
      'plan-file-broken',
    ],
  ])('refuses %s and says what to do', async (_, bytes, name, code) => {
    await expect(readPlanFile(bytes, name)).rejects.toMatchObject({
      name: 'DubanError',
      code,
      sentence: { zh: expect.stringMatching(/请/), en: expect.stringMatching(/\w+/) },
    });
  });

  it('names an old workbook and says what to do with it', async () => {
    await expect(readPlanFile(ole('Workbook'), 'plan.xls')).rejects.toMatchObject({
      sentence: { zh: expect.stringMatching(/Excel.*\.xlsx/), en: expect.stringMatching(/Excel.*\.xlsx/) },
    });
  });

  it.each([
    ['that says so', undefined, 'plan-file-too-complex'],
    ['that lies about its size', 100, 'plan-file-broken'],
  ])('refuses a zip bomb %s without unpacking it', async (_, declared, code) => {
    const parts = docxParts({ body: '' });
    const bomb = makeZip(
      parts.map((part) =>
        part.name === 'word/document.xml'
          ? { ...part, content: Buffer.alloc(200 * 1024 * 1024, 0x20), declared }
          : part,
      ),
    );
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage().rss;
    await expect(readPlanFile(bomb, 'plan.docx')).rejects.toMatchObject({ code });
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it('ends a reader that takes too long', async () => {
    await expect(readInThread({ kind: 'html', content: '<p>甲' }, 0)).rejects.toMatchObject({ reason: 'too-complex' });
  });
});
