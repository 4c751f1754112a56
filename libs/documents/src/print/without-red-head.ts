import { decodePDFRawStream, PDFArray, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { DubanError } from '@app/domain/errors';

/** A colour that is set: three parts from 0 to 1 and the operator, as the compiler writes them, a line each. */
const COLOUR = /^([01](?:\.\d+)?) ([01](?:\.\d+)?) ([01](?:\.\d+)?) (scn|SCN|rg|RG)$/gm;

/**
 * 套打: a paper as it was issued, for sheets that have a red head already. What is red (发文机关标志 and the rules, nothing else)
 * takes its place in white; every other sign stays where it was, whatever templates and layout say today.
 *
 * @throws DubanError `document-print-failed` where its first page has nothing red: it would come out with a head on a head
 */
export async function withoutRedHead(paper: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(paper, { updateMetadata: false });
  for (const [nth, { node }] of document.getPages().entries()) {
    const contents = node.Contents();
    const streams =
      contents instanceof PDFArray ? contents.asArray().map((one) => document.context.lookup(one)) : [contents];
    const said = streams.map((one) => (one instanceof PDFRawStream ? textOf(one) : '')).join('\n');
    const plain = said.replace(COLOUR, whitened);
    if (nth === 0 && plain === said) throw noRedHead();
    const white = document.context.flateStream(Buffer.from(plain, 'latin1'));
    node.set(PDFName.Contents, document.context.register(white));
  }
  return document.save();
}

const noRedHead = () =>
  new DubanError('document-print-failed', {
    zh: '未能识别该文书的红头，不能套打，请改用普通纸整体打印。',
    en: 'The red head of this document was not found, so it cannot be printed on headed sheets. Print it as a whole on plain paper.',
  });

const textOf = (stream: PDFRawStream): string => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');

function whitened(line: string, red: string, green: string, blue: string, operator: string): string {
  return Number(red) > 0.6 && Number(green) < 0.3 && Number(blue) < 0.3 ? `1 1 1 ${operator}` : line;
}
