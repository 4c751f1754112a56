import { chineseNumeral } from './numerals';
import { readBlocks } from './read-blocks';
import { shield, unshield } from './shield';

describe('readBlocks', () => {
  it('numbers headings and items, items anew under each heading', () => {
    const { body } = readBlocks('开头\n## 甲\n- 一件\n- 两件\n### 乙\n- 又一件\n话\n- 再一件\n## 丙');
    expect(body.map((block) => ('number' in block ? block.number : ''))).toEqual([
      '',
      '一、',
      '1.',
      '2.',
      '（一）',
      '1.',
      '',
      '2.',
      '二、',
    ]);
  });

  it('gives no number to an item that is alone below its heading', () => {
    const { body, annexes } = readBlocks('## 甲\n- 一件\n## 乙\n- 一件\n- 两件\n@附件 清单\n- 一件');
    expect(body.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'heading', 'item', 'item']);
    expect(annexes[0].blocks).toEqual([{ type: 'paragraph', text: '一件' }]);
  });

  it('reads a table and an annex', () => {
    const { body, annexes } = readBlocks('正文\n@附件 清单\n|= 序号 / 2 | 问题\n| 1 | 甲\n| 2 | 乙');
    expect(body).toEqual([{ type: 'paragraph', text: '正文' }]);
    expect(annexes).toEqual([
      {
        title: '清单',
        landscape: false,
        blocks: [
          {
            type: 'table',
            columns: [
              { title: '序号', width: 2 },
              { title: '问题', width: 1 },
            ],
            rows: [
              ['1', '甲'],
              ['2', '乙'],
            ],
          },
        ],
      },
    ]);
  });

  it('reads an annex that lies across the page', () => {
    const { annexes } = readBlocks('正文\n@横排 分解表\n文字');
    expect(annexes).toEqual([{ title: '分解表', landscape: true, blocks: [{ type: 'paragraph', text: '文字' }] }]);
  });

  it('reads a heading whose text goes on in its line, with signs of the syntax in both', () => {
    const filled = `### ${shield('甲|乙')} | ${shield('丙 | 丁')}\n### 戊`;
    expect(readBlocks(filled).body).toEqual([
      { type: 'run-in', number: '（一）', heading: '甲|乙', text: '丙 | 丁' },
      { type: 'heading', level: 2, number: '（二）', text: '戊' },
    ]);
  });

  it('lets no user text give structure', () => {
    for (const text of ['## 标题', '- 项', '@附件 清单', '| 甲 | 乙', '|= 甲 / 2']) {
      expect(readBlocks(shield(text)).body).toEqual([{ type: 'paragraph', text }]);
    }
  });
});

it('shields whatever is nested and gives it back', () => {
  const facts = { list: ['#a', { deep: 'b|c-@' }], n: 1, none: null };
  const shielded = shield(facts);
  expect(JSON.stringify(shielded)).not.toMatch(/[#|@]/);
  expect(unshield(shielded.list.map((x) => (typeof x === 'string' ? x : x.deep)).join(' '))).toBe('#a b|c-@');
});

it.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [31, '三十一'],
])('writes %i as %s', (n, words) => {
  expect(chineseNumeral(n)).toBe(words);
});
