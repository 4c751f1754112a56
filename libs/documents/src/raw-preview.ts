import { DubanError } from '@app/domain/errors';
import type { DocumentFacts } from './facts';
import { previewDocument } from './preview-document';
import { escapeHtml as e } from './print/escape-html';
import { wordingOf } from './wording';
import { wrongForm } from './wording-forms';

/**
 * The document as a page for the screen, whatever stands in the record: where a word keeps it from being composed, the
 * words as they are and what is wrong with them, so that it can still be opened, sent back and revised.
 *
 * @param waitsFor what a draft waits for, as its mark says
 */
export function readablePreview(facts: DocumentFacts, waitsFor?: string): string {
  try {
    return previewDocument(facts, waitsFor);
  } catch (error) {
    if (!(error instanceof DubanError)) throw error;
    return rawPreview(facts, error);
  }
}

function rawPreview(facts: DocumentFacts, { sentence }: DubanError): string {
  const rows = wordingOf(facts).map((one) => {
    const wanted = wrongForm(one);
    return `<li>${e(one.place)}：${e(one.text)}${wanted ? `<br><strong>${e(wanted.zh)}（${e(wanted.en)}）</strong>` : ''}</li>`;
  });
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>不能成文</title>
</head>
<body>
<article class="unreadable">
<h1>该文件有文字不合格式，暂不能成文，也不能签发，请退回修改。</h1>
<p lang="en">A text of this document has not the form it needs: it cannot be laid out or signed. Send it back and revise it.</p>
<p>${e(sentence.zh)}<br><span lang="en">${e(sentence.en)}</span></p>
<ul>
${rows.join('\n')}
</ul>
</article>
</body>
</html>
`;
}
