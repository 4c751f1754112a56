import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '../../../../config/paths';
import { gapAfterNumber, type Block } from '../blocks';
import { annexLabel, type Paper } from '../paper/compose';
import { escapeHtml as e } from './escape-html';

const styles = () => readFileSync(join(repoRoot, 'libs/documents/templates/layout/preview.css'), 'utf8');

/**
 * The document as one self-contained web page, for reading on screen. Everything from the facts is escaped, and the
 * page's own policy forbids scripts and loading. Fonts are named, not shipped.
 *
 * @param waitsFor what a draft waits for, as its mark says
 */
export function htmlPreview(paper: Paper, waitsFor = '待签发'): string {
  const signer = paper.signer ? `<meta name="author" content="${e(signerWords(paper))}">\n` : '';
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
${signer}<meta name="keywords" content="${e(keywords(paper).join(','))}">
<title>${e(paper.title)}</title>
<style>${styles()}</style>
</head>
<body>
<article class="paper ${paper.form}${paper.draft ? ' draft' : ''}">
${paper.draft ? `<p class="draft-mark">草稿\u3000${e(waitsFor)}</p>\n` : ''}<header>
${paper.corner.map((one) => `<p class="corner">${e(one)}</p>\n`).join('')}<p class="issuer">${e(headText(paper))}</p>
<p class="number">${e(paper.number ?? '（待编号）')}${paper.form === 'upward' ? `\u3000签发人：${e(paper.signer?.name ?? '')}` : ''}</p>
</header>
<h1>${paper.titleLines.map(e).join('<br>')}</h1>
${paper.form === 'minutes' ? '' : `<p class="addressee">${e(paper.addressee)}：</p>\n`}${blocks(paper.body)}
${annexNote(paper)}${paper.attendance.map(({ label, names }) => `<p>${e(label)}：${e(names)}</p>\n`).join('')}<div class="sign"><p class="name">${e(paper.issuer)}</p>${
    paper.issuedOn ? `<p class="date">${e(paper.issuedOn)}</p>` : '<p class="date pending">（待签发）</p>'
  }</div>
<p class="note">（${e(paper.note)}）</p>
${annexes(paper)}${imprint(paper)}</article>
</body>
</html>
`;
}

/** 发文机关标志: a letter or a working form carries the bare name, minutes name + 纪要, the others name + 文件 (GB/T 9704—2012, 7.2.4, 10.1, 10.3). */
export function headText(paper: Paper): string {
  if (paper.form === 'minutes') return `${paper.issuer}纪要`;
  return paper.form === 'notice' || paper.form === 'upward' ? `${paper.issuer}文件` : paper.issuer;
}

/** Minutes are sent to all who were there; others are copied. */
export const copiesLabel = ({ form }: Paper): string => (form === 'minutes' ? '分送' : '抄送');

/** 县政府办公室主任 唐晓岚. */
export function signerWords(paper: Paper): string {
  return paper.signer ? `${paper.signer.post} ${paper.signer.name}` : '';
}

/** Keywords of the file: what a registry looks for. */
export function keywords(paper: Paper): string[] {
  return [
    paper.number ?? '草稿',
    paper.formWord,
    paper.addressee,
    ...(paper.signer ? [`签发人：${signerWords(paper)}`] : []),
    ...(paper.draft ? ['待签发'] : []),
  ];
}

function blocks(list: Block[]): string {
  return list.map(block).join('\n');
}

function block(one: Block): string {
  switch (one.type) {
    case 'heading':
      return `<h${one.level + 1}>${e(one.number + one.text)}</h${one.level + 1}>`;
    case 'run-in':
      return `<p><span class="run-in">${e(`${one.number}${one.heading}。`)}</span>${e(one.text)}</p>`;
    case 'item':
      return `<p class="item">${e(one.number + gapAfterNumber(one.text) + one.text)}</p>`;
    case 'paragraph':
      return `<p>${e(one.text)}</p>`;
    case 'table': {
      const total = one.columns.reduce((sum, column) => sum + column.width, 0);
      const widths = one.columns.map((c) => `<col style="width:${((c.width / total) * 100).toFixed(1)}%">`).join('');
      const head = one.columns.map((column) => `<th>${e(column.title)}</th>`).join('');
      const rows = one.rows.map((row) => `<tr>${row.map((cell) => `<td>${e(cell)}</td>`).join('')}</tr>`).join('\n');
      return `<table><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>\n${rows}\n</tbody></table>`;
    }
  }
}

function annexNote(paper: Paper): string {
  if (paper.annexes.length === 0) return '';
  const single = paper.annexes.length === 1;
  const list = paper.annexes
    .map((annex, at) => e(single ? annex.title : `${at + 1}.${gapAfterNumber(annex.title)}${annex.title}`))
    .join('<br>');
  return `<p class="annex-note"><span>附件：</span><span>${list}</span></p>\n`;
}

function annexes(paper: Paper): string {
  return paper.annexes
    .map(
      (annex, at) =>
        `<section class="annex">\n<p class="annex-label">${annexLabel(paper, at)}</p>\n<h1>${e(annex.title)}</h1>\n${blocks(annex.blocks)}\n</section>\n`,
    )
    .join('');
}

function imprint(paper: Paper): string {
  const copies =
    paper.copies.length > 0 ? `<p class="copies">${copiesLabel(paper)}：${e(paper.copies.join('，'))}。</p>` : '';
  const printed =
    paper.form === 'letter' || paper.form === 'slip'
      ? ''
      : `<p class="printed"><span>${e(paper.issuer)}</span><span>${paper.issuedOn ? `${e(paper.issuedOn)}印发` : ''}</span></p>`;
  return copies || printed ? `<footer>${copies}${printed}</footer>\n` : '';
}
