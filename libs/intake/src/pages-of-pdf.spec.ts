import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { pagesOfPdf } from '.';
import { planAsPdf, scannedPdf } from './testing/plan-as';

jest.setTimeout(60_000);

const MEGABYTE = 2 ** 20;

/** A sound file of one page, with a stream that a reader unpacks before it knows of any page. */
function withObjects(stream: Buffer, dictionary: string): Buffer {
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>'),
    Buffer.concat([
      Buffer.from(`<< /Type /ObjStm /N 1 /First 4 ${dictionary} /Length ${stream.length} >>\nstream\n`),
      stream,
      Buffer.from('\nendstream'),
    ]),
  ];
  const numbered = objects.flatMap((object, nth) => [
    Buffer.from(`${nth + 1} 0 obj\n`),
    object,
    Buffer.from('\nendobj\n'),
  ]);
  return Buffer.concat([
    Buffer.from('%PDF-1.5\n'),
    ...numbered,
    Buffer.from('trailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF'),
  ]);
}

it('counts the pages of a PDF, and of nothing else', async () => {
  const pdf = planAsPdf('一、总则\n'.repeat(60));
  expect(await pagesOfPdf(pdf)).toBe(3);
  expect(await pagesOfPdf(scannedPdf())).toBe(1);
  expect(await pagesOfPdf(pdf.subarray(0, 400))).toBeNull();
  expect(await pagesOfPdf(Buffer.from('not a PDF'))).toBeNull();
  expect(await pagesOfPdf(readFileSync(join(__dirname, 'testing/fixtures/encrypted.pdf')))).toBeNull();
});

it('one that was made to fill the memory has no pages', async () => {
  const one = withObjects(deflateSync(Buffer.from('9 0 null')), '/Filter /FlateDecode');
  expect(await pagesOfPdf(one)).toBe(1); // it is what the stream holds that decides
  const bomb = withObjects(deflateSync(Buffer.alloc(150 * MEGABYTE), { level: 1 }), '/Filter /FlateDecode');
  expect(await pagesOfPdf(bomb)).toBeNull();
});
