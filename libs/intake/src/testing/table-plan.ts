import { printed } from './plan-as';
import { docRow, makeDoc, type DocParagraph } from './make-doc';
import { escapeXml, makeDocx, p } from './make-docx';
import { makeOfd, ofdLines, ofdRule, ofdText, type OfdPage } from './make-ofd';
import { makeXlsx } from './make-xlsx';

/** A cell: the lines in it, and how many columns and rows it covers. */
interface Cell {
  lines: string[];
  columns: number;
  rows: number;
}

type Block = string | Cell[][];

const cell = (text: string, columns = 1, rows = 1): Cell => ({ lines: text.split('|'), columns, rows });
const COLUMNS = 5;

/** A plan whose tasks stand in a table with groups, merged cells, and names below one another or torn over two lines. */
const PLAN: Block[] = [
  '河口县2031年堤防整治工作方案',
  '一、主要任务',
  '（一）查清底数。2031年3月底前查完全部堤段，覆盖率达到95%以上。（县水务局牵头，县财政局配合）',
  '（二）任务分工',
  [
    ['序号', '工作任务', '牵头单位', '责任单位', '完成时限'].map((title) => cell(title)),
    [cell('堤防类（2项）', COLUMNS)],
    [
      cell('1'),
      cell('加高南岸围堤，培厚堤脚，新建排水沟三处，恢复巡堤道路'),
      cell('县水务局', 1, 2),
      cell('县财政局|河东镇|河西街道'),
      cell('2031年6月底前'),
    ],
    [cell('2'), cell('更换西闸闸门'), cell('县人力资源|社会保障局'), cell('2031年第三季度')],
    [cell('林业类（1项）', COLUMNS)],
    [cell('3'), cell('栽种防风林'), cell('县林业局'), cell('县财政局|河东镇'), cell('2031.9.30')],
  ],
  '二、工作要求',
  '（一）加强调度。2031年12月底前报送总结。（县府办负责）',
];

/** Each cell of a table in its own place: what covers several rows is there in each of them. */
function written(rows: Cell[][]): { lines: string[]; from: boolean }[][] {
  const grid = rows.map(() => [] as { lines: string[]; from: boolean }[]);
  rows.forEach((cells, i) => {
    let column = 0;
    for (const { lines, columns, rows: height } of cells) {
      while (grid[i][column]) column++;
      for (let k = 0; k < height; k++) grid[i + k][column] = { lines, from: k === 0 };
      column += columns;
    }
  });
  return grid.map((row) => row.map((one) => one ?? { lines: [''], from: true }));
}

/** Pasted text: a line for each row, names with 、 between. */
export const tablePlanAsText = (): string =>
  PLAN.flatMap((block) => {
    if (typeof block === 'string') return [block];
    return written(block).map((row) => row.map(({ lines }) => onePasted(lines)).join('\t'));
  }).join('\n');

const onePasted = (lines: string[]): string => (lines[0] === '县人力资源' ? lines.join('') : lines.join('、'));

export function tablePlanAsDocx(): Buffer {
  const body = PLAN.map((block) => {
    if (typeof block === 'string') return p(block);
    const rows = written(block).map((row, i) => {
      const cells = block[i].length === 1 ? [{ ...row[0], span: COLUMNS }] : row.map((one) => ({ ...one, span: 1 }));
      const merged = cells.map(({ lines, from, span }, at) => {
        const down = isMerged(block, i, at) ? `<w:vMerge${from ? ' w:val="restart"' : ''}/>` : '';
        const text = (from ? lines : ['']).map((line) => p(line)).join('');
        return `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${down}</w:tcPr>${text}</w:tc>`;
      });
      return `<w:tr>${merged.join('')}</w:tr>`;
    });
    return `<w:tbl>${rows.join('')}</w:tbl>`;
  });
  return makeDocx({ body: body.join('') });
}

/** The only cell over two rows: 牵头单位 of the tasks 1 and 2. */
const isMerged = (rows: Cell[][], row: number, column: number): boolean =>
  column === 2 && rows.some((cells, i) => cells[2]?.rows === 2 && (i === row || i === row - 1));

export function tablePlanAsDoc(): Buffer {
  const edges = [0, 800, 5000, 6500, 8500, 10_000];
  const paragraphs = PLAN.flatMap((block): DocParagraph[] => {
    if (typeof block === 'string') return [{ text: block }];
    return written(block).flatMap((row, i) => {
      const texts = row.map(({ lines }) => lines.join('\n'));
      return block[i].length === 1 ? docRow(texts.slice(0, 1), [0, 10_000]) : docRow(texts, edges, true);
    });
  });
  return makeDoc(paragraphs);
}

export const tablePlanAsHtml = (): string =>
  PLAN.map((block) => {
    if (typeof block === 'string') return `<p>${escapeXml(block)}</p>`;
    const rows = block.map((cells) =>
      cells
        .map(
          ({ lines, columns, rows: height }) =>
            `<td colspan=${columns} rowspan=${height}>${lines.map(escapeXml).join('<br>')}</td>`,
        )
        .join(''),
    );
    return `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
  }).join('\n');

export function tablePlanAsXlsx(): Buffer {
  const rows: string[] = [];
  const merges: string[] = [];
  const put = (cells: [column: number, text: string][]): void => {
    const at = rows.length + 1;
    const all = cells.map(
      ([column, text]) =>
        `<c r="${'ABCDE'[column]}${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`,
    );
    rows.push(`<row r="${at}">${all.join('')}</row>`);
  };
  for (const block of PLAN) {
    if (typeof block === 'string') {
      merges.push(`A${rows.length + 1}:E${rows.length + 1}`);
      put([[0, block]]);
      continue;
    }
    const top = rows.length + 1;
    written(block).forEach((row, i) => {
      if (block[i].length === 1) merges.push(`A${top + i}:E${top + i}`);
      block[i].forEach(
        ({ rows: height }, at) =>
          height > 1 && merges.push(`${'ABCDE'[at]}${top + i}:${'ABCDE'[at]}${top + i + height - 1}`),
      );
      put(
        row.flatMap(({ lines, from }, at): [number, string][] =>
          from && lines[0] !== '' ? [[at, lines.join('\n')]] : [],
        ),
      );
    });
  }
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return makeXlsx({ sheet: `<sheetData>${rows.join('')}</sheetData><mergeCells>${merged}</mergeCells>` });
}

/** Printed, the rules of the table drawn; narrow columns break what stands in them. */
export function tablePlanAsPdf(): Buffer {
  return printed(
    `#for block in json("given") {
       if type(block) == str { par(block) } else {
         set text(size: 10.5pt)
         set par(first-line-indent: 0pt)
         table(columns: (1.2cm, 5.4cm, 3cm, 3cm, 3cm),
           ..block.flatten().map(c => table.cell(colspan: c.columns, rowspan: c.rows, c.lines.join(linebreak()))))
       }
     }`,
    Buffer.from(JSON.stringify(PLAN)),
  );
}

const MARGIN = 28;
const SIZE = 4.2;
const LINE = 7;
/** Characters that fit a line of the page, and a line of each column. */
const IN_LINE = 36;
const WIDTHS = [14, 52, 30, 32, 26];

/** As a printer driver writes OFD: every line of print is an object of its own, the rules of the table are paths. */
export function tablePlanAsOfd(): Buffer {
  const page: OfdPage = [];
  let y = 30;
  const edges = WIDTHS.reduce((all, width) => [...all, all.at(-1)! + width], [MARGIN]);
  for (const block of PLAN) {
    if (typeof block === 'string') {
      for (const line of ofdLines(`\u3000\u3000${block}`, IN_LINE)) {
        page.push(ofdText(line, MARGIN, y, SIZE));
        y += LINE;
      }
      continue;
    }
    const rows = written(block);
    const heights = rows.map(
      (row, i) => Math.max(...row.map(({ lines }, at) => linesIn(block[i], lines, at).length)) * LINE,
    );
    const right = edges.at(-1)!;
    y -= SIZE;
    page.push(ofdRule(MARGIN, y, right, y));
    rows.forEach((row, i) => {
      const isGroup = block[i].length === 1;
      row.forEach(({ lines, from }, at) => {
        const open = isMerged(block, i + 1, at) && isMerged(block, i, at) && from;
        if (from)
          linesIn(block[i], lines, at).forEach((line, k) =>
            page.push(ofdText(line, edges[at] + 1, y + 5 + k * LINE, SIZE)),
          );
        if (!open) page.push(ofdRule(edges[at], y + heights[i], edges[at + 1], y + heights[i]));
      });
      if (isGroup) page.push(ofdRule(MARGIN, y + heights[i], right, y + heights[i]));
      edges.forEach(
        (edge, at) => (!isGroup || at === 0 || at === COLUMNS) && page.push(ofdRule(edge, y, edge, y + heights[i])),
      );
      y += heights[i];
    });
    y += LINE + SIZE;
  }
  return makeOfd([page]);
}

const linesIn = (row: Cell[], lines: string[], column: number): string[] =>
  lines.flatMap((line) => ofdLines(line, row.length === 1 ? IN_LINE : Math.floor((WIDTHS[column] - 2) / SIZE)));
