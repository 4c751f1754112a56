import { pageLines, type Fragment } from '../layout/page-lines';
import { joinParagraphs } from './paragraphs';
import { withoutRunningHeads } from './running-heads';

const at = (text: string, x: number, y: number, size = 16): Fragment => ({
  text,
  x,
  y,
  size,
  width: text.length * size,
});
/** A page of running text: 20 characters a line, lines 28 points apart. */
const page = (...texts: [text: string, x: number][]): Fragment[] =>
  texts.map(([text, x], i) => at(text, x, 120 + i * 28));
const FULL = '字'.repeat(20);

describe('the lines of a page', () => {
  it('go from the top down, whatever order the fragments come in', () => {
    expect(pageLines([at('下', 90, 200), at('右', 122, 100), at('左', 90, 103)]).map(({ text }) => text)).toEqual([
      '左 右',
      '下',
    ]);
  });

  it('have TAB between what stands apart like cells', () => {
    expect(pageLines([at('任务', 90, 100), at('单位', 300, 100)])).toMatchObject([{ text: '任务\t单位', isRow: true }]);
  });

  it('begin further right where blanks are printed before their words', () => {
    expect(pageLines([at('\u3000\u3000甲', 90, 100)])).toMatchObject([{ text: '甲', left: 122 }]);
  });

  it('turn radicals and control characters into what they stand for', () => {
    expect(pageLines([at('⼀、⽔\u0001务', 90, 100)])[0].text).toBe('一、水 务');
  });
});

describe('paragraphs', () => {
  const read = (...pages: Fragment[][]): string[] => joinParagraphs(pages.map(pageLines));

  it('begin where a line is indented or the line before ended short, and go on over a page', () => {
    expect(
      read(page([FULL.slice(2), 122], [FULL, 90], ['短。', 90], [FULL.slice(2), 122], [FULL, 90]), page(['末。', 90])),
    ).toEqual([FULL.slice(2) + FULL + '短。', FULL.slice(2) + FULL + '末。']);
  });

  it('keep a full line of its own when the next is indented', () => {
    expect(read(page([FULL.slice(2), 122], [FULL.slice(2), 122], [FULL, 90], [FULL, 90], ['末。', 90]))[0]).toBe(
      FULL.slice(2),
    );
  });

  it('join the lines of a title', () => {
    const title = [at('某县人民政府关于', 150, 60, 22), at('印发方案的通知', 160, 95, 22)];
    expect(read([...title, ...page([FULL, 90], ['末。', 90])])).toEqual([
      '某县人民政府关于印发方案的通知',
      `${FULL}末。`,
    ]);
  });

  it('leave rows of a table alone', () => {
    const rows = [at('甲', 90, 60), at('乙', 300, 60), at('丙', 90, 88), at('丁', 300, 88)];
    expect(read([...rows, ...page([FULL, 90])])).toEqual(['甲\t乙', '丙\t丁', FULL]);
  });
});

describe('running heads', () => {
  const pages = (n: number, head: (i: number) => string, foot: (i: number) => string) =>
    Array.from({ length: n }, (_, i) => ({
      lines: pageLines([at(head(i), 90, 40), at(`正文${'甲乙丙丁戊'[i]}`, 90, 400), at(foot(i), 280, 800)]),
      height: 842,
    }));
  const left = (...args: Parameters<typeof pages>): string[] =>
    withoutRunningHeads(pages(...args)).flatMap((lines) => lines.map(({ text }) => text));

  it('are dropped where they come again, and page numbers everywhere', () => {
    expect(
      left(
        4,
        () => '工作方案汇编',
        (i) => `— ${i + 1} —`,
      ),
    ).toEqual(['正文甲', '正文乙', '正文丙', '正文丁']);
    expect(
      left(
        1,
        () => '通知',
        () => '第1页 共9页',
      ),
    ).toEqual(['通知', '正文甲']);
  });

  it('are not what stands on one page alone', () => {
    expect(
      left(
        4,
        (i) => `第${'甲乙丙丁'[i]}段`,
        (i) => `尾${'甲乙丙丁'[i]}`,
      ),
    ).toHaveLength(12);
  });
});
