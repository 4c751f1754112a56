import { documentSamples, OfficialDocumentRenderer, PrintingHouse } from '../index';
import { piecesOf, type Piece } from '../testing/pieces-of';

const renderer = new OfficialDocumentRenderer();
const [notice, , draft] = documentSamples['supervision-notice'];
const [referral] = documentSamples['referral-letter'];
const pagesOf = (pieces: Piece[]) => [...new Set(pieces.map(({ page }) => page))];
const onFirst = (pieces: Piece[], text: RegExp) => pieces.find((one) => one.page === 1 && text.test(one.text));

describe('papers printed in one go', () => {
  const house = new PrintingHouse();
  afterAll(() => house.close());

  it('begin on the front of a sheet each, behind a blank back where one ends on a front', async () => {
    const [odd, even] = [referral, notice].map((facts) => renderer.render(facts).pdf);
    const alone = await Promise.all([odd, even].map((pdf) => piecesOf(pdf)));
    expect(alone.map(({ pages }) => pages % 2)).toEqual([1, 0]);
    const { pages, pieces } = await piecesOf(await house.bind([odd, even, odd]));
    const [first, second] = [alone[0].pages + 1, alone[1].pages];
    expect(pages).toBe(first + second + first);
    expect(pagesOf(pieces)).not.toContain(first); // the blank back
    expect(pieces.filter(({ text }) => /督〔2018〕3号/.test(text)).map(({ page }) => page)).toEqual([first + 1]);
  });

  it('leave the red head to the sheet where it has one, and stand where they stood', async () => {
    const [plain, headed] = await Promise.all(
      [await house.print(notice), await house.printOnHeadedSheets(notice)].map((pdf) => piecesOf(pdf)),
    );
    expect(onFirst(plain.pieces, /办公室文件/)).toBeDefined();
    expect(onFirst(headed.pieces, /办公室文件/)).toBeUndefined();
    const [one, other] = [plain, headed].map(({ pieces }) => onFirst(pieces, /^南府办督/));
    expect([other!.left, other!.top]).toEqual([one!.left, one!.top]);
    expect(headed.pages).toBe(plain.pages);
  });
});

it('a draft says on every page that it is one, and an issued paper on none', async () => {
  const printed = await Promise.all([draft, notice].map((facts) => piecesOf(renderer.render(facts).pdf)));
  const marked = printed.map(({ pieces }) => pagesOf(pieces.filter(({ text }) => /草稿|DRAFT/.test(text))).length);
  expect(marked).toEqual([printed[0].pages, 0]);
});
