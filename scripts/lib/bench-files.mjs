import { join } from 'node:path';

const MB = 1_000_000;
/** The content of a file before it is packed; the largest file that is read has ten megabytes. */
const SIZES = [2.5 * MB, 5 * MB, 10 * MB];

const TASK = ['1', '加高东岭围堤并清理堤脚杂物', '县水利局\n县财政局', '2031年6月底前'];
const ROW = TASK.join('\t').replaceAll('\n', '');
const PARAGRAPH = '（一）加高东岭围堤，清理堤脚杂物，2031年6月底前完成。（县水利局牵头，县财政局、县林业局配合）';

/**
 * How long files of each kind take from bytes to text, at a quarter, a half and all of the largest size: where reading is
 * linear, the cost of a megabyte stays near that of the smallest. What is refused at a limit counts with its time.
 */
export async function benchFiles(require, dist, say) {
  const intake = join(dist, 'libs/intake/src');
  const of = (file) => require(join(intake, `${file}.js`));
  const { readContainer } = of('thread/read-container');
  const { parsePlan } = require(join(dist, 'libs/domain/src/plan-text/index.js'));
  const { makeDocx, tbl, tc, p } = of('testing/make-docx');
  const { makeXlsx } = of('testing/make-xlsx');
  const { makeOfd, ofdRule, ofdText } = of('testing/make-ofd');
  const { makeDoc, docRow } = of('testing/make-doc');
  const many = (bytes, piece, make) => {
    const count = Math.ceil(bytes / Buffer.byteLength(piece(0)));
    return make(Array.from({ length: count }, (_, nth) => piece(nth)));
  };

  const cells = (nth) => TASK.map((text, at) => sheetCell('ABCD'[at], nth + 1, text)).join('');
  const page = () => [
    ...Array.from({ length: 40 }, (_, i) => ofdRule(20, 20 + i * 6, 180, 20 + i * 6)),
    ...[20, 60, 120, 180].map((x) => ofdRule(x, 20, x, 254)),
    ...Array.from({ length: 39 }, (_, i) => [
      ofdText('1', 22, 25 + i * 6, 4),
      ofdText('加高围堤', 62, 25 + i * 6, 4),
      ofdText('县水利局', 122, 25 + i * 6, 4),
    ]).flat(),
  ];
  const kinds = {
    'html paragraphs': [
      'html',
      (bytes) =>
        many(
          bytes,
          () => `<p>${PARAGRAPH}</p>`,
          (all) => all.join('\n'),
        ),
    ],
    'html table': [
      'html',
      (bytes) =>
        many(
          bytes,
          () => `<tr>${TASK.map((cell) => `<td>${cell.replaceAll('\n', '<br>')}</td>`).join('')}</tr>`,
          (rows) => `<table>${rows.join('')}</table>`,
        ),
    ],
    'docx paragraphs': [
      'zip',
      (bytes) =>
        many(
          bytes,
          () => p(PARAGRAPH),
          (all) => makeDocx({ body: all.join('') }),
        ),
    ],
    'docx table': [
      'zip',
      (bytes) => {
        const row = TASK.map((cell) => tc(cell));
        const length = Math.ceil(bytes / Buffer.byteLength(tbl(row)));
        return makeDocx({ body: tbl(...Array.from({ length }, () => row)) });
      },
    ],
    xlsx: [
      'zip',
      (bytes) =>
        many(
          bytes,
          (nth) => `<row r="${nth + 1}">${cells(nth)}</row>`,
          (rows) => makeXlsx({ sheet: `<sheetData>${rows.join('')}</sheetData>` }),
        ),
    ],
    'ofd table': [
      'zip',
      (bytes) =>
        many(
          bytes,
          () => page().join(''),
          (pages) => makeOfd(pages.map(() => page())),
        ),
    ],
    'doc table': [
      'ole',
      (bytes) => {
        const length = Math.ceil(bytes / (2 * ROW.length) / 8);
        return makeDoc(Array.from({ length }, () => docRow(TASK, [0, 1000, 2000, 3000, 4000], true)).flat());
      },
    ],
  };
  say('reading files whose content has 2.5, 5 and 10 MB (ms; cost of a megabyte, smallest = 1)');
  for (const [name, [kind, make]] of Object.entries(kinds)) {
    const times = [];
    let end = '';
    for (const bytes of SIZES) {
      const content = make(bytes);
      const begun = performance.now();
      end = await readContainer(kind, content).then(({ length }) => `${length} characters`, reasonOf);
      times.push(performance.now() - begun);
    }
    say(`  ${name}: ${shown(times, SIZES)}, ${end}`);
  }
  say('reading texts of 2.5, 5 and 10 MB (ms; cost of a megabyte, smallest = 1)');
  const texts = { paragraphs: `${PARAGRAPH}\n`, 'rows of a table': `${ROW}\n`, 'one line': PARAGRAPH };
  for (const [name, piece] of Object.entries(texts)) {
    const times = SIZES.map((bytes) => {
      const head = name === 'rows of a table' ? '序号\t任务\t责任单位\t完成时限\n' : '';
      const text = `某县工作方案\n\n2030年1月1日\n\n一、任务\n${head}${piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)))}`;
      const begun = performance.now();
      try {
        parsePlan(text);
      } catch (refusal) {
        if (typeof refusal.code !== 'string') throw refusal;
      }
      return performance.now() - begun;
    });
    say(`  ${name}: ${shown(times, SIZES)}`);
  }
}

const sheetCell = (column, row, text) => `<c r="${column}${row}" t="inlineStr"><is><t>${text}</t></is></c>`;

const reasonOf = (error) => {
  if (typeof error.reason !== 'string') throw error;
  return `refused as ${error.reason}`;
};

const shown = (times, sizes) =>
  times.map((ms, at) => `${ms.toFixed(0)} ms (${(ms / sizes[at] / (times[0] / sizes[0])).toFixed(2)})`).join(', ');
