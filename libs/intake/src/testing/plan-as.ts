import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { makeOfd, ofdLines, ofdText, type OfdPage } from './make-ofd';
import { abstractNum, escapeXml, lvl, makeDocx, num, p, r } from './make-docx';

/** Two by two points, grey. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADElEQVR4nGNg+A+EAAYAAf+T0eSJAAAAAElFTkSuQmCC',
  'base64',
);
const DOCUMENTS = join(__dirname, '../../../documents');

/** The two levels whose numbers Word writes: 一、 and （一）, the latter running through the whole plan. */
const SECTION = /^[一二三四五六七八九十]+、\s*/;
const CLAUSE = /^[（(][一二三四五六七八九十]+[）)]\s*/;

const paragraphsOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** The plan as a Word document whose sections and clauses bear automatic numbers; those of the clauses run through. */
export function planAsDocx(text: string): Buffer {
  const levels =
    lvl(0, 'chineseCounting', '%1、') + lvl(1, 'chineseCountingThousand', '（%2）', '<w:lvlRestart w:val="0"/>');
  const body = paragraphsOf(text).map((line) => {
    if (SECTION.test(line)) return p(line.replace(SECTION, ''), { id: 1, level: 0 });
    return CLAUSE.test(line) ? p(line.replace(CLAUSE, ''), { id: 1, level: 1 }) : p(line);
  });
  return makeDocx({ body: body.join(''), numbering: abstractNum(0, levels) + num(1, 0) });
}

/**
 * The plan as a Word document that many have worked on: numbers and names are torn into runs, with page breaks of the last
 * printing, tracked changes, and hyphens that are written only at the end of a line in between.
 */
export function planAsWornDocx(text: string): Buffer {
  const change = 'w:id="1" w:author="x" w:date="2026-01-01T00:00:00Z"';
  const piece = (words: string, nth: number): string =>
    [
      r(words),
      `<w:r><w:lastRenderedPageBreak/><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`,
      `<w:del ${change}><w:r><w:delText>（九）县局</w:delText></w:r></w:del><w:ins ${change}>${r(words)}</w:ins>`,
      `<w:r><w:softHyphen/></w:r>${r(`${words.slice(0, 1)}\u00ad${words.slice(1)}`)}`,
    ][nth % 4];
  const torn = (line: string) => (line.match(/.{1,2}/gsu) ?? []).map(piece).join('');
  const body = paragraphsOf(text).map((line) => `<w:p>${torn(line)}</w:p>`);
  return makeDocx({ body: body.join('') });
}

/** The plan as a page of an office's site: blocks, entities, programs and navigation around it. */
export function planAsHtml(text: string): string {
  const blocks = paragraphsOf(text).map((line) =>
    SECTION.test(line)
      ? `<h2>${escapeXml(line)}</h2>`
      : `<p style="text-indent:2em">&emsp;&emsp;<span>${escapeXml(line)}</span></p>`,
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>公开</title><style>p{margin:0}</style></head><body>
    <nav><a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a></nav><script>document.title = '一、不是正文';</script>
    <div id="zoom">${blocks.join('\n')}</div><footer>网站地图</footer></body></html>`;
}

/** The plan printed in the layout of official documents, with page numbers. */
export function planAsPdf(text: string): Buffer {
  return printed(
    `#set page(numbering: "— 1 —", header: align(center, text(size: size-4)[工作方案汇编]))
     #for line in json("given") { par(line) }`,
    Buffer.from(JSON.stringify(paragraphsOf(text))),
  );
}

/** The plan as OFD: every line of print an object of its own, further pages as they fill, a number at their foot. */
export function planAsOfd(text: string): Buffer {
  const [width, size, margin, last] = [28, 5.6, 27, 255];
  const pages: OfdPage[] = [[]];
  let y = 40;
  for (const paragraph of paragraphsOf(text)) {
    for (const line of ofdLines(`\u3000\u3000${paragraph}`, width)) {
      if (y > last) {
        pages.push([]);
        y = 40;
      }
      pages.at(-1)!.push(ofdText(line, margin, y, size));
      y += 10;
    }
  }
  return makeOfd(pages.map((page, i) => [...page, ofdText(`— ${i + 1} —`, 96, 285, 5)]));
}

/** A page that is a picture, as a scanner makes it. */
export function scannedPdf(): Buffer {
  return printed('#image("given", format: "png", width: 100%)', PICTURE);
}

/** What Typst makes of a markup in the layout of official documents; `given` is a file for it. */
export function printed(markup: string, given: Buffer): Buffer {
  const workspace = join(DOCUMENTS, 'templates/layout');
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [join(DOCUMENTS, 'assets/fonts')] }] });
  compiler.mapShadow(join(workspace, 'given'), given);
  const { result } = compiler.compile({
    mainFileContent: `#import "standard.typ": *\n#show: body-style\n${markup}`,
  });
  return compiler.pdf(result!);
}
