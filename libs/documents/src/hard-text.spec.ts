import { OfficialDocumentRenderer, type DocumentFacts } from './index';
import { hardSamples } from './kinds/hard-samples';
import { composePaper } from './paper/compose';
import { textOf } from './blocks';
import { MM, piecesOf } from './testing/pieces-of';

const renderer = new OfficialDocumentRenderer();
const hard = Object.entries(hardSamples) as [keyof typeof hardSamples, DocumentFacts][];

describe.each(hard)('a paper with hard text: %s', (name, facts) => {
  const { pdf, warnings } = renderer.render(facts);
  let printed: Awaited<ReturnType<typeof piecesOf>>;
  beforeAll(async () => (printed = await piecesOf(pdf)));

  it('shows every character it has, and nothing outside of 版心', () => {
    expect(warnings.filter((one) => one !== 'document-too-long')).toEqual([]);
    for (const { text, left, right, top, across } of printed.pieces) {
      const hang = /[，。、；：）”》]$/u.test(text) ? 16 * MM * 0.5 : 0; // the half of a mark that has no ink
      const inside = across
        ? left >= 24 && right - hang <= 260.8 && top >= 28 && top <= 184.5
        : left >= 27.5 && right - hang <= 184.8 && top >= 37 && top <= 272;
      expect(inside ? '' : `${text} at ${left.toFixed(1)}–${right.toFixed(1)}, ${top.toFixed(1)}`).toBe('');
    }
  });

  it('loses no word of it', () => {
    const said = printed.pieces.map(({ text }) => text).join('');
    const bare = (text: string) => text.replace(/[\s\u200b]/gu, '');
    const paper = composePaper(facts);
    const wanted = [...new Set([...bare(textOf(paper.body) + textOf(paper.annexes[0]?.blocks ?? []))])];
    expect(wanted.filter((char) => !said.includes(char))).toEqual([]);
    expect(name).toBeTruthy();
  });

  it('has its imprint on the back of the last sheet', () => {
    expect(printed.pages % 2).toBe(0);
    expect(printed.pieces.filter(({ text }) => /日印发$/.test(text)).map(({ page }) => page)).toEqual([printed.pages]);
  });
});

it('keeps a word of 52 letters in its cell, and a figure whole', async () => {
  const { pieces } = await piecesOf(renderer.render(hardSamples['long-word']).pdf);
  const cell = pieces.filter(({ page, text }) => page === 4 && /^[A-Za-z]{4,}$/.test(text));
  expect(cell.length).toBeGreaterThan(6);
  for (const { left, right } of cell) expect(right - left).toBeLessThan(42); // of a column of 44 mm
  const text = pieces.map((piece) => piece.text).join('|');
  expect(text).not.toMatch(/\d\|?\.\|\d|\d\|\.\d/);
});

it('writes the name of an issuer of 67 characters in lines that can be read', async () => {
  const { pieces } = await piecesOf(renderer.render(hardSamples['long-names']).pdf);
  const head = pieces.filter(({ page, top }) => page === 1 && top > 70 && top < 100);
  expect(new Set(head.map(({ top }) => Math.round(top))).size).toBe(3);
});

it('repeats the head of a table of sixty rows on each of its pages', async () => {
  const { pieces } = await piecesOf(renderer.render(hardSamples['sixty-rows']).pdf);
  const pages = (what: RegExp) => [...new Set(pieces.filter(({ text }) => what.test(text)).map(({ page }) => page))];
  const rows = pages(/^(1|60)$/);
  expect(rows).toHaveLength(2);
  const heads = pages(/^验收单位$/);
  expect(heads).toEqual(Array.from({ length: rows[1] - rows[0] + 1 }, (_, nth) => rows[0] + nth));
});
