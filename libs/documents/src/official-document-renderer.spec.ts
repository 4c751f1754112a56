import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  documentSamples,
  OfficialDocumentRenderer,
  type DocumentFacts,
  type RectificationOrderFacts,
  type RenderedDocument,
} from './index';
import { composePaper } from './paper/compose';

const renderer = new OfficialDocumentRenderer();
const order = documentSamples['rectification-order'][0] as RectificationOrderFacts;
const samples = Object.entries(documentSamples).flatMap(([kind, list]) =>
  list.map((facts) => {
    const form = facts.number === null ? 'draft' : facts.addressee.subordinate ? 'notice' : 'letter';
    return [`${kind} ${form}`, facts] as const;
  }),
);

const pdfText = (document: RenderedDocument) => Buffer.from(document.pdf).toString('latin1');
/** How a PDF writes text in its information dictionary. */
const utf16 = (text: string) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return bytes.toString('hex').toUpperCase();
};

describe.each(samples)('the sample %s', (_, facts) => {
  const document = renderer.render(facts);

  it('prints on A4 without complaints', () => {
    expect(pdfText(document).slice(0, 5)).toBe('%PDF-');
    const boxes = pdfText(document).match(/\/MediaBox \[[^\]]+\]/g) ?? [];
    expect(boxes.length).toBeGreaterThan(0);
    // A wide table lies across the page.
    const across = composePaper(facts).annexes.some(({ landscape }) => landscape);
    const upright = '/MediaBox [0 0 595.2756 841.8898]';
    expect(new Set(boxes)).toEqual(new Set([upright, ...(across ? ['/MediaBox [0 0 841.8898 595.2756]'] : [])]));
    expect(document.warnings).toEqual([]);
  });

  it('is marked as a draft exactly when it is one, and then has no date', () => {
    const draft = facts.number === null;
    expect(document.html.includes('草稿')).toBe(draft);
    expect(document.html.includes('class="date"')).toBe(!draft);
    expect(document.html.includes('待编号')).toBe(draft);
  });

  it('says to a subordinate body what it must do and asks the others', () => {
    const letter = !facts.addressee.subordinate;
    expect(document.html).not.toContain('特此通知'); // what is said in the first sentence is not said again
    expect(/贵(单位|院|行|局|厅|办)/.test(document.html)).toBe(letter);
    const redHead = !letter && !['letter', 'slip'].includes(composePaper(facts).form);
    expect(document.html.includes('class="printed"')).toBe(redHead);
    if (letter) expect(document.html).not.toMatch(/你[局镇单]|现要求|将予以通报|将按照有关规定处理|文件<\/p>/);
  });

  it('reads as reviewed', () => {
    const { title, addressee, body, annexes, note } = composePaper(facts);
    expect({ title, addressee, body, annexes, note }).toMatchSnapshot();
  });
});

describe('the rectification order', () => {
  const { html, pdf, title } = renderer.render(order);

  it('has findings, requirements, report date, right to explain, consequence and the list as annex', () => {
    for (const part of [
      '存在问题',
      '整改要求',
      '2018年12月10日前',
      '异议和复核',
      '约谈你局主要负责人',
      '0763-0000000',
    ]) {
      expect(html).toContain(part);
    }
    expect(html).toMatch(/附件：<\/span><span>整改清单/);
    for (const column of ['序号', '问题', '目标', '措施', '时限', '验收单位'])
      expect(html).toContain(`<th>${column}</th>`);
    expect(html).toContain('<td>2018年11月30日</td>');
  });

  it('names its signer in the metadata and not on its face', () => {
    expect(html).toContain('<meta name="author" content="县政府办公室主任 唐晓岚">');
    expect(html.slice(html.indexOf('<body>'))).not.toContain('唐晓岚');
    const file = Buffer.from(pdf).toString('latin1');
    expect(file).toContain(`/Author <${utf16('县政府办公室主任 唐晓岚')}>`);
    expect(file).toContain(`/Title <${utf16(title)}>`);
    expect(file).toContain('/CreationDate (D:20180912');
  });

  it('is the same file every time', () => {
    expect(Buffer.from(renderer.render(order).pdf).equals(Buffer.from(pdf))).toBe(true);
  });
});

describe('user text', () => {
  const nasty = [
    '#panic("x") #read("/etc/passwd") *粗* _斜_ $x^2$ \\ `码` <标> @引 = 标题 // 注',
    '<script>alert(1)</script><img src=x onerror=alert(1)> & "引" \'号\'',
    '{{issuer}} {{{contact}}} {{#each items}} {{> x}} {{/if}}',
    '甲\n## 假标题\n@附件 假附件\n| 假 | 行\n- 假项',
  ];
  const facts: RectificationOrderFacts = {
    ...order,
    findings: nasty,
    items: nasty.map((text) => ({ problem: text, goal: text, measures: text, limit: text, acceptor: text })),
    addressee: { name: nasty.join(''), subordinate: true },
    contact: nasty[0],
    copies: nasty,
    publicity: nasty[1],
    plan: { title: nasty.join(''), documentNumber: nasty[2] },
    clause: { ordinal: nasty[0], heading: nasty[3] },
    bases: [{ title: nasty[1], article: nasty[2] }],
    signer: { name: nasty[1], post: nasty[0] },
    issuer: nasty[1],
    number: nasty[0],
  };

  it('stays text in every place', () => {
    const { html, pdf } = renderer.render(facts);
    expect(pdf.length).toBeGreaterThan(10_000);
    expect(html).not.toMatch(/<script|<img|<标>/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('{{issuer}} {{{contact}}} {{#each items}} {{&gt; x}} {{/if}}');
    expect(html).toContain('#panic(&quot;x&quot;)');
  });

  it('adds no block, annex or cell of its own', () => {
    const plain = { ...facts, findings: nasty.map(() => '甲') };
    const shape = (one: DocumentFacts) => composePaper(one).body.map((block) => block.type);
    expect(shape(facts)).toEqual(shape(plain));
    const paper = composePaper({ ...facts });
    expect(paper.annexes.map((annex) => annex.title)).toEqual(['整改清单']);
  });
});

describe('warnings', () => {
  it('count characters and speak up above 4,000', () => {
    const longFindings = Array.from({ length: 45 }, () => '问'.repeat(100));
    const { characters, warnings } = renderer.render({ ...order, findings: longFindings });
    expect(characters).toBeGreaterThan(4500);
    expect(warnings).toEqual(['document-too-long']);
  });

  it('name a missing signer of an issued document, not of a draft', () => {
    expect(renderer.render({ ...order, signer: null }).warnings).toEqual(['signer-missing']);
    expect(renderer.render({ ...order, signer: null, issuedOn: null }).warnings).toEqual([]);
  });

  it('accept rare names and name a character that no font can show', () => {
    expect(renderer.render({ ...order, findings: ['堃喆翀珺昇'] }).warnings).toEqual([]);
    expect(renderer.render({ ...order, findings: ['\u{2B74E}'] }).warnings).toEqual(['missing-glyph:\u{2B74E}']);
  });
});

it('treats a number without a signing date as a draft', () => {
  const { html } = renderer.render({ ...order, issuedOn: null });
  expect(html).toContain('草稿　待签发');
  expect(html).toContain('南府办督〔2018〕7号');
});

it('refuses to print when the fonts are not there', () => {
  const bare = new OfficialDocumentRenderer({ fontDirs: [mkdtempSync(join(tmpdir(), 'no-fonts-'))] });
  expect(() => bare.render(order)).toThrow(expect.objectContaining({ code: 'document-print-failed' }));
});

it('prints with the fonts of the county where it names a folder', () => {
  process.env.DUBAN_FONTS = mkdtempSync(join(tmpdir(), 'no-fonts-'));
  try {
    const bare = new OfficialDocumentRenderer();
    expect(() => bare.render(order)).toThrow(expect.objectContaining({ code: 'document-print-failed' }));
  } finally {
    delete process.env.DUBAN_FONTS;
  }
});

it('prints with empty lists and an unusual addressee', () => {
  const bare: RectificationOrderFacts = { ...order, findings: [], items: [], copies: [], bases: [], clause: null };
  const document = renderer.render({ ...bare, plan: { title: '方案', documentNumber: null } });
  expect(document.html).toContain('你局承担的《方案》任务');
});
