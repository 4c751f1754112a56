import { pageLines, type Fragment } from './page-lines';
import { joinParagraphs } from '../pdf/paragraphs';
import { withoutRunningHeads } from '../pdf/running-heads';
import { settleTables } from '../pdf/settle-tables';
import { linesWithTables } from './lines-with-tables';
import { rulesOfPath, type Rule } from './rules';

const SIZE = 10;
const at = (text: string, x: number, y: number): Fragment => ({ text, x, y, size: SIZE, width: text.length * SIZE });
const EDGES = [90, 130, 290, 370, 470];
const PITCH = 30;

/** The fragments and rules of a table below `top`; a cell may have lines, divided by |, and a row a cell over all columns. */
function drawn(rows: string[][], { top = 100, edit = (rules: Rule[]): Rule[] => rules } = {}) {
  const fragments: Fragment[] = [];
  const rules: Rule[] = [];
  let y = top;
  rules.push({ across: true, at: y, from: EDGES[0], to: EDGES.at(-1)! });
  for (const row of rows) {
    const height = Math.max(...row.map((cell) => cell.split('|').length)) * 14 + 6;
    row.forEach((cell, i) =>
      cell.split('|').forEach((line, k) => fragments.push(at(line, EDGES[i] + 4, y + 14 + k * 14))),
    );
    EDGES.forEach((edge, i) => {
      if (row.length > 1 || i === 0 || i === EDGES.length - 1)
        rules.push({ across: false, at: edge, from: y, to: y + height });
    });
    y += height;
    rules.push({ across: true, at: y, from: EDGES[0], to: EDGES.at(-1)! });
  }
  return { fragments, rules: edit(rules), bottom: y };
}

const HEADER = ['序号', '工作任务', '牵头单位', '责任单位'];
const WALL = ['1', '加高围堤，培厚|堤脚', '县水务局', '县财政局|河东镇'];
const GATE = ['2', '更换闸门', '县住建局', '县审计局'];
const textOf = (...pages: { fragments: Fragment[]; rules: Rule[] }[]): string[] => {
  const lines = pages.map(({ fragments, rules }) => ({ lines: linesWithTables(fragments, rules), height: 842 }));
  return joinParagraphs(settleTables(withoutRunningHeads(lines)))
    .join('\n')
    .split('\n');
};

describe('a table on a page', () => {
  it('is put together from its rules: cells keep their lines, a title runs over all columns', () => {
    const table = drawn([HEADER, ['堤防类'], WALL, GATE]);
    const around = [at('一、任务', 90, 80), at('二、要求', 90, table.bottom + PITCH)];
    expect(textOf({ ...table, fragments: [...table.fragments, ...around] })).toEqual([
      '一、任务',
      HEADER.join('\t'),
      '堤防类',
      '1\t加高围堤，培厚\v堤脚\t县水务局\t县财政局\v河东镇',
      GATE.join('\t'),
      '二、要求',
    ]);
  });

  it('says in each row what a cell over several rows says', () => {
    const [from, to] = [EDGES[2], EDGES[3]];
    const { fragments, rules } = drawn([HEADER, WALL, ['2', '更换闸门', '', '县审计局']]);
    const bottomOfWall = rules.filter((rule) => rule.across)[2];
    const cut = [
      ...rules.filter((rule) => rule !== bottomOfWall),
      { ...bottomOfWall, to: from },
      { ...bottomOfWall, from: to },
    ];
    expect(textOf({ fragments, rules: cut }).at(-1)).toBe('2\t更换闸门\t县水务局\t县审计局');
  });

  it('goes on over the page: the header said again is left out, a row torn by the end of the page is one', () => {
    const first = drawn([HEADER, GATE, ['3', '栽种', '县林业局', '县财政局']], { top: 60 });
    const second = drawn([HEADER, ['', '防风林', '', '河东镇'], ['4', '修路', '县交通局', '']], { top: 60 });
    expect(textOf(first, second).slice(2)).toEqual([
      '3\t栽种\v防风林\t县林业局\t县财政局\v河东镇',
      '4\t修路\t县交通局',
    ]);
  });

  it.each([
    [
      'has no rules between its rows',
      [HEADER, ['1|2', '加高围堤|更换闸门', '县水务局|县住建局', '县财政局|县审计局']],
      undefined,
    ],
    [
      'has rules that leave no rectangle',
      [HEADER, WALL, GATE],
      // Of the task its number and the row below, but not the number of that row: a cell with a corner.
      (rules: Rule[]) => {
        const lower = rules.filter((rule) => rule.across)[2];
        const beside = rules.find((rule) => !rule.across && rule.at === EDGES[1] && rule.to === lower.at)!;
        const kept = rules.filter((rule) => rule !== lower && rule !== beside);
        return [...kept, { ...lower, to: EDGES[1] }, { ...lower, from: EDGES[2] }];
      },
    ],
    ['has no rules at all', [HEADER, WALL, GATE], () => []],
  ])('is said to be unread where it %s', (_, rows, edit) => {
    const lines = textOf(drawn(rows, { edit }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^〖未能读出〗表格无法还原：序号/);
    for (const word of ['县水务局', '更换闸门', '县审计局']) expect(lines[0]).toContain(word);
  });

  it('without rules is read where every row is a line with as many cells as the header', () => {
    const wide = [90, 160, 300, 420];
    const rows = [HEADER, ['1', '加高围堤', '县水务局', '县财政局'], GATE];
    const fragments = rows.flatMap((row, i) => row.map((cell, k) => at(cell, wide[k], 100 + i * PITCH)));
    expect(textOf({ fragments, rules: [] })).toEqual(rows.map((row) => row.join('\t')));
  });

  it('is none where a frame stands around text', () => {
    const frame = rulesOfPath(
      [
        [80, 60],
        [500, 60],
        [500, 400],
        [80, 400],
        [80, 60],
      ],
      false,
    );
    expect(textOf({ fragments: [at('一、任务', 90, 80)], rules: frame })).toEqual(['一、任务']);
  });

  it('may be drawn as boxes filled thin', () => {
    expect(
      rulesOfPath(
        [
          [90, 100],
          [470, 100],
          [470, 100.5],
          [90, 100.5],
        ],
        true,
      ),
    ).toEqual([{ across: true, at: 100.25, from: 90, to: 470 }]);
    expect(
      rulesOfPath(
        [
          [90, 100],
          [470, 100],
          [470, 130],
          [90, 130],
        ],
        true,
      ),
    ).toEqual([]);
  });
});

it('a small character above the line belongs to it', () => {
  const [line] = pageLines([
    at('用水10', 90, 100),
    { text: '5', x: 130, y: 96, size: 6, width: 3 },
    at('吨以内', 133, 100),
  ]);
  expect(line.text).toBe('用水10⁵吨以内');
});
