import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { documentSamples, hasRedHead, OfficialDocumentRenderer, PrintingHouse, type DocumentFacts } from '../index';
import { formOf } from '../title';
import { piecesOf, type Piece } from '../testing/pieces-of';

const renderer = new OfficialDocumentRenderer();
const [notice, , draft] = documentSamples['supervision-notice'];
const [slip] = documentSamples['urging-slip'];
const plain = (pdf: Uint8Array) => ({ pdf, redHead: true });
const pagesOf = (pieces: Piece[]) => [...new Set(pieces.map(({ page }) => page))];

/** The first issued sample of every form: notice, letter, upward, minutes, slip. */
function oneOfEachForm(): DocumentFacts[] {
  const issued = Object.values(documentSamples)
    .flat()
    .filter(({ issuedOn }) => issuedOn);
  const forms = new Map(issued.toReversed().map((facts) => [formOf(facts), facts]));
  expect([...forms.keys()].sort()).toEqual(['letter', 'minutes', 'notice', 'slip', 'upward']);
  return [...forms.values()];
}

/** What is drawn on the pages of a file, line by line. */
async function drawnOn(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const said = document.getPages().flatMap(({ node }) => {
    const contents = node.Contents();
    return contents instanceof PDFRawStream
      ? [Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1')]
      : [];
  });
  return said.join('\n').split('\n');
}

describe('papers printed in one go', () => {
  const house = new PrintingHouse();
  afterAll(() => house.close());

  it('begin on the front of a sheet each, behind a blank back where one ends on a front', async () => {
    const [odd, even] = [slip, notice].map((facts) => renderer.render(facts).pdf);
    const alone = await Promise.all([odd, even].map((pdf) => piecesOf(pdf)));
    expect(alone.map(({ pages }) => pages % 2)).toEqual([1, 0]);
    const { pages, pieces } = await piecesOf(await house.bind([odd, even, odd].map(plain)));
    const [first, second] = [alone[0].pages + 1, alone[1].pages];
    expect(pages).toBe(first + second + first);
    expect(pagesOf(pieces)).not.toContain(first); // the blank back
    expect(pieces.filter(({ text }) => /督〔2018〕3号/.test(text)).map(({ page }) => page)).toEqual([first + 1]);
  });

  it('leave the red head to the sheet where it has one: as they were issued, but for what is red', async () => {
    for (const facts of oneOfEachForm()) {
      const issued = { pdf: renderer.render(facts).pdf, redHead: hasRedHead(facts) };
      const [plain, headed] = await Promise.all(
        [false, true].map((headOnSheet) => house.bind([issued], { headOnSheet })),
      );
      const [was, is] = await Promise.all([plain, headed].map(drawnOn));
      expect(is).toHaveLength(was.length);
      const red = /^0\.84313726 0 0\.05882353 (scn|SCN)$/;
      expect(was.filter((line) => red.test(line)).length > 1).toBe(formOf(facts) !== 'slip');
      expect(is).toEqual(was.map((line) => line.replace(red, '1 1 1 $1')));
    }
  });

  it('are refused for such a sheet where nothing of a red head is found', async () => {
    const headless = { pdf: renderer.render(slip).pdf, redHead: true };
    await expect(house.bind([headless], { headOnSheet: true })).rejects.toMatchObject({
      code: 'document-print-failed',
    });
    expect((await house.bind([headless])).length).toBeGreaterThan(10_000); // as a whole it is
  });
});

it('a draft says on every page that it is one, and an issued paper on none', async () => {
  const printed = await Promise.all([draft, notice].map((facts) => piecesOf(renderer.render(facts).pdf)));
  const marked = printed.map(({ pieces }) => pagesOf(pieces.filter(({ text }) => /草稿|DRAFT/.test(text))).length);
  expect(marked).toEqual([printed[0].pages, 0]);
});
