import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { DubanError } from '@app/domain/errors';
import { parsePlan } from '@app/domain/plan-text';
import { byLength } from '../../../test/setup/length';
import { LARGEST_TEXT } from './limits';
import { readPlanFile } from './read-plan-file';
import { docxParts, makeDocx, p } from './testing/make-docx';
import { makeOfd, ofdParts, ofdRule, ofdText } from './testing/make-ofd';
import { makeXlsx, xlsxParts } from './testing/make-xlsx';
import { makeZip, type ZipPart } from './testing/make-zip';
import { damaged, damages } from './testing/mutate';
import { planAsHtml, planAsPdf } from './testing/plan-as';
import type { Outcome } from './testing/read-many';
import { richDocx } from './testing/rich-document';
import { tablePlanAsDoc, tablePlanAsOfd, tablePlanAsPdf, tablePlanAsXlsx } from './testing/table-plan';
import { readInThread } from './thread/read-in-thread';
import type { ContainerJob as Job } from './container-job';

// Threads start slowly on a busy machine.
jest.setTimeout(60_000);

const demo = readFileSync(join(__dirname, '../../../config/demo/plan.txt'), 'utf8');
const beginning = demo.slice(0, 3000);
const doc = readFileSync(join(__dirname, 'testing/fixtures/rich.doc'));
/** The same damages in every run, unless told otherwise. */
const SEED = Number(process.env.FUZZ_SEED ?? 20170629);
/** How many damaged files of each kind: the short form takes the first of them. DUBAN_FUZZ: as many. */
const RUNS = Number(process.env.DUBAN_FUZZ ?? byLength({ short: 20, long: 500 }));
const BATCH = 50;
const PATIENCE = RUNS * 3000;

/** Reads all in one thread; rejects when the thread dies or is silent for too long. */
function readMany(jobs: Job[]): Promise<Outcome[]> {
  const worker = new Worker(join(__dirname, 'testing/read-many.ts'), { workerData: jobs });
  return new Promise<Outcome[]>((resolve, reject) => {
    const outcomes: Outcome[] = [];
    const silent = (): void => reject(new Error(`file ${outcomes.length} hangs the reader`));
    let timer = setTimeout(silent, 60_000);
    worker.on('message', (outcome: Outcome) => {
      clearTimeout(timer);
      timer = setTimeout(silent, 60_000);
      if (outcomes.push(outcome) === jobs.length) resolve(outcomes);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error(`file ${outcomes.length} ends the reader`)));
    worker.once('exit', () => clearTimeout(timer));
  }).finally(() => worker.terminate());
}

/** A result or a refusal; anything else is thrown on. */
function resultOf(text: string): 'read' | 'refused' {
  try {
    parsePlan(text);
    return 'read';
  } catch (error) {
    if (error instanceof DubanError) return 'refused';
    throw error;
  }
}

const SHEET = {
  sheet:
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>任务</t></is></c><c r="B1" t="inlineStr"><is><t>责任单位</t></is></c></row><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>46330</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
  formats: ['yyyy-mm-dd'],
  strings: '<si><t>查清底数</t></si>',
};
const PAGES = [[ofdText('（一）查清底数。', 27, 40, 5), ofdRule(20, 50, 90, 50), ofdRule(50, 50, 50, 90)]];

type Damages = Parameters<typeof damaged>[1];

const sample = <T>(arbitrary: fc.Arbitrary<T>): T[] => fc.sample(arbitrary, { numRuns: RUNS, seed: SEED });

describe('a damaged file is read or refused, and never hangs or crashes anything', () => {
  const parts = docxParts({ body: p('一、总则') + p('（一）查清底数。（县甲局负责）') });
  const rich = richDocx();
  const html = Buffer.from(planAsHtml(beginning));
  const pdf = planAsPdf(beginning);
  const [tablePdf, tableDoc, xlsx, ofd] = [tablePlanAsPdf(), tablePlanAsDoc(), tablePlanAsXlsx(), tablePlanAsOfd()];
  /** Damage inside the parts, which a sound zip file brings to the XML reader. */
  const damagedInside =
    (parts: ZipPart[], which: RegExp) =>
    (all: Damages): Buffer =>
      makeZip(
        parts.map((part) =>
          which.test(part.name) ? { ...part, content: damaged(Buffer.from(part.content), all) } : part,
        ),
      );

  it.each<[string, Job['kind'], (all: Damages) => Buffer | string]>([
    ['.docx', 'zip', (all) => damaged(rich, all)],
    ['.docx inside', 'zip', damagedInside(parts, /^word/)],
    ['.doc', 'ole', (all) => damaged(doc, all)],
    ['.html', 'html', (all) => damaged(html, all).toString()],
    ['.pdf', 'pdf', (all) => damaged(pdf, all)],
    ['.pdf with a table', 'pdf', (all) => damaged(tablePdf, all)],
    ['.doc with a table', 'ole', (all) => damaged(tableDoc, all)],
    ['.xlsx', 'zip', (all) => damaged(xlsx, all)],
    ['.xlsx inside', 'zip', damagedInside(xlsxParts(SHEET), /sheet|styles/)],
    ['.ofd', 'zip', (all) => damaged(ofd, all)],
    ['.ofd inside', 'zip', damagedInside(ofdParts(PAGES), /Content/)],
  ])(
    '%s',
    async (name, kind, make) => {
      const all = sample(damages);
      const seen: Record<string, number> = {};
      for (let i = 0; i < all.length; i += BATCH) {
        const outcomes = await readMany(all.slice(i, i + BATCH).map((one) => ({ kind, content: make(one) })));
        for (const outcome of outcomes) {
          const result = 'text' in outcome ? resultOf(outcome.text) : outcome.reason;
          seen[result] = (seen[result] ?? 0) + 1;
        }
      }
      expect(Object.values(seen).reduce((a, b) => a + b)).toBe(RUNS);
      if (process.env.DUBAN_FUZZ) console.log(name, seen);
    },
    PATIENCE,
  );

  it(
    '.txt in every encoding',
    async () => {
      for (const all of sample(damages)) {
        for (const encoding of ['utf8', 'utf16le'] as const) {
          const text = await readPlanFile(damaged(Buffer.from(beginning, encoding), all), 'a.txt').catch(refused);
          if (text !== null) resultOf(text);
        }
      }
    },
    PATIENCE,
  );

  it('random bytes behind the beginning of each kind', async () => {
    const beginnings = [
      '',
      '%PDF-1.7\n',
      'PK\x03\x04',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '<html>',
      '\xff\xfe',
      '\xef\xbb\xbf',
    ];
    const bytes = fc.tuple(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 2000 }));
    for (const [head, tail] of fc.sample(bytes, { numRuns: byLength({ short: 10, long: 30 }), seed: SEED })) {
      const file = Buffer.concat([Buffer.from(head, 'latin1'), tail]);
      const text = await readPlanFile(file, 'a').catch(refused);
      if (text !== null) resultOf(text);
    }
  }, 300_000);
});

function refused(error: unknown): null {
  if (error instanceof DubanError) return null;
  throw error;
}

const MEGABYTE = 1024 * 1024;
const times = (text: string, length: number): string => text.repeat(Math.floor(length / text.length));

describe('a hostile file', () => {
  const units: [string, string][] = [
    ['one line of responsibilities', '（县甲局负责）查清底数，'],
    ['opening brackets', '（'],
    ['ordinals on one line', '（一）'],
    ['ordinals on lines of their own', '（一）甲。\n'],
    ['years', '2017年'],
    ['cells', '甲\t'],
    ['rows', '任务\t责任单位\t完成时限\n查清底数\t县甲局\v县乙\v局\t6月底前\n'],
    ['lines of a cell', '县甲局\v'],
    ['titles of groups', '任务\t责任单位\n甲\t县甲局\n一、甲类\n'],
  ];
  it.each(units)('of 10 MB of %s is read or refused', async (_, unit) => {
    const bytes = Buffer.from(times(unit, ((10 * MEGABYTE) / Buffer.byteLength(unit)) * unit.length));
    const text = await readPlanFile(bytes, 'a.txt').catch(refused);
    if (text !== null) expect(['read', 'refused']).toContain(resultOf(text));
  });

  it.each([...units, ['brackets in brackets', '（'.repeat(LARGEST_TEXT / 20) + '）'.repeat(LARGEST_TEXT / 20)]])(
    'of a tenth of the longest text of %s goes through the plan reader',
    async (_, unit) => {
      const text = await readPlanFile(Buffer.from(times(unit, LARGEST_TEXT / 10)), 'a.txt');
      expect(['read', 'refused']).toContain(resultOf(text));
    },
    60_000,
  );

  /** On a busy machine the time may run out; that is a refusal too. */
  const READ = /^(?:text|too-complex)$/;
  const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "甲甲甲甲甲甲甲甲"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
  const nested = (name: string, inner: string, depth: number): string =>
    `<w:${name}>`.repeat(depth) + inner + `</w:${name}>`.repeat(depth);

  it.each<[string, Job, RegExp]>([
    [
      'entities of entities',
      { kind: 'zip', content: makeZip([{ name: 'word/document.xml', content: laughs }]) },
      /broken/,
    ],
    ['paragraphs in paragraphs', { kind: 'zip', content: makeDocx({ body: nested('p', '', 200_000) }) }, READ],
    [
      'tables in tables',
      { kind: 'zip', content: makeDocx({ body: nested('tbl', nested('tr', '', 1), 1).repeat(50_000) }) },
      READ,
    ],
    [
      'cells in cells',
      {
        kind: 'zip',
        content: makeDocx({
          body: '<w:tbl><w:tr><w:tc>'.repeat(5000) + p('甲') + '</w:tc></w:tr></w:tbl>'.repeat(5000),
        }),
      },
      READ,
    ],
    [
      'a cell over a million columns',
      { kind: 'html', content: '<table><tr><td colspan=1000000 rowspan=1000000>甲<tr><td>乙</table>' },
      READ,
    ],
    [
      'a lone cell of a plan in the far corner',
      { kind: 'zip', content: makeXlsx({ sheet: '<sheetData><row><c r="XFD1048576"><v>1</v></c></row></sheetData>' }) },
      /too-complex/,
    ],
    [
      'advances said a thousand million times',
      {
        kind: 'zip',
        content: makeOfd([[ofdText('甲乙', 20, 20, 5).replace(/DeltaX="[^"]*"/, 'DeltaX="g 1000000000 5"')]]),
      },
      READ,
    ],
    [
      'a page of rules',
      {
        kind: 'zip',
        content: makeOfd([Array.from({ length: 20_000 }, (_, i) => ofdRule(i % 200, i / 100, 210, i / 100 + (i % 2)))]),
      },
      READ,
    ],
    [
      'a table of a page with as many rules as are looked at',
      {
        kind: 'zip',
        content: makeOfd([
          [
            ...Array.from({ length: 140 }, (_, i) => ofdRule(10, 10 + i * 2, 200, 10 + i * 2)),
            ...Array.from({ length: 140 }, (_, i) => ofdRule(10 + i * 1.3, 10, 10 + i * 1.3, 290)),
            ...Array.from({ length: 2000 }, (_, i) => ofdText('甲', 10 + (i % 140) * 1.3, 12 + i / 140, 1)),
          ],
        ]),
      },
      READ,
    ],
    [
      'entities of entities in an OFD',
      {
        kind: 'zip',
        content: makeZip([
          { name: 'OFD.xml', content: laughs.replace('</w:document>', '<DocRoot>&b;</DocRoot></w:document>') },
        ]),
      },
      /broken/,
    ],
    ['blocks in blocks', { kind: 'html', content: '<div>'.repeat(20_000) + '甲' }, READ],
    ['a million unclosed letters in bold', { kind: 'html', content: '<b><p>'.repeat(100_000) }, READ],
    ['comments without an end', { kind: 'html', content: '<!--'.repeat(500_000) }, READ],
  ])(
    'of %s is read or refused',
    async (_, job, expected) => {
      const outcome = await readInThread(job, 20_000).then(
        () => 'text',
        (error: { reason: string }) => error.reason,
      );
      expect(outcome).toMatch(expected);
    },
    60_000,
  );

  it.each([
    ['comments', '<!---->'.repeat(600) + 'x'],
    ['headers', 'a: b\r\n'.repeat(600) + 'x'],
  ])('that begins like a page or a letter with many %s is told from one', async (_, text) => {
    expect(await readPlanFile(Buffer.from(text), 'a.txt')).toBe(text);
  });
});
