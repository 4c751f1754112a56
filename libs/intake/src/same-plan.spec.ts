import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan, type ParsedPlan } from '@app/domain/plan-text';
import { repoRoot } from '../../../config/paths';
import { readPlanFile } from './read-plan-file';
import { planAsDocx, planAsHtml, planAsOfd, planAsPdf, planAsWornDocx } from './testing/plan-as';
import {
  tablePlanAsDoc,
  tablePlanAsDocx,
  tablePlanAsHtml,
  tablePlanAsOfd,
  tablePlanAsPdf,
  tablePlanAsText,
  tablePlanAsXlsx,
} from './testing/table-plan';

const demo = readFileSync(join(repoRoot, 'config/demo/plan.txt'), 'utf8');

/** What a file must not change: everything that was read except where it stands in the text. */
const reading = ({
  title,
  documentNumber,
  issuer,
  issuedOn,
  publicity,
  sections,
  clauses,
  outsideClauses,
}: ParsedPlan) => ({
  header: { title, documentNumber, issuer, issuedOn, publicity },
  sections: sections.length,
  clauses: clauses.map(({ number, ordinal, heading, section, text, roles, deadlines, targets }) => ({
    number,
    ordinal,
    heading,
    section,
    text,
    roles: roles.map(({ role, written, body }) => [role, written, body]),
    deadlines: deadlines.map(({ text: words, date }) => [words, date]),
    targets: targets.map(({ text: words }) => words),
  })),
  outside: [outsideClauses.deadlines.length, outsideClauses.targets.length],
});

describe('the demo plan', () => {
  const expected = reading(parsePlan(demo).plan);

  it('has clauses and roles to compare', () => {
    expect(expected.clauses).toHaveLength(49);
    expect(expected.clauses.flatMap(({ roles }) => roles).length).toBeGreaterThan(100);
  });

  it.each([
    ['a Word document with automatic numbers', 'plan.docx', planAsDocx],
    ['a Word document that many have worked on', 'plan.docx', planAsWornDocx],
    ['a page of a site', 'plan.html', planAsHtml],
    ['a printed PDF', 'plan.pdf', planAsPdf],
    ['an OFD', 'plan.ofd', planAsOfd],
    [
      'an old Word document, saved by LibreOffice',
      'plan.doc',
      () => readFileSync(join(__dirname, 'testing/fixtures/plan.doc')),
    ],
  ])(
    'reads the same from %s',
    async (_, name, make) => {
      const text = await readPlanFile(Buffer.from(make(demo)), name);
      expect(reading(parsePlan(text).plan)).toEqual(expected);
    },
    60_000,
  );
});

describe('a plan with a table', () => {
  const { plan } = parsePlan(tablePlanAsText());

  it('has groups, a merged cell, and names on lines of their own to compare', () => {
    expect(plan.clauses.map(({ ordinal, section }) => [ordinal, section])).toEqual([
      ['（一）', '一、主要任务'],
      ['1', '堤防类（2项）'],
      ['2', '堤防类（2项）'],
      ['3', '林业类（1项）'],
      ['（一）', '二、工作要求'],
    ]);
    expect(plan.clauses[1].roles.map(({ written }) => written)).toEqual(['县水务局', '县财政局', '河东镇', '河西街道']);
    expect(plan.clauses[2].roles.map(({ written }) => written)).toEqual(['县水务局', '县人力资源社会保障局']);
    expect([...plan.doubts, ...plan.clauses.flatMap(({ doubts }) => doubts)]).toEqual([]);
  });

  it.each<[string, string, () => Buffer | string]>([
    ['a Word document', 'plan.docx', tablePlanAsDocx],
    ['an old Word document', 'plan.doc', tablePlanAsDoc],
    ['a document of WPS', 'plan.wps', tablePlanAsDoc],
    ['a page', 'plan.html', () => `<!DOCTYPE html><html><body>${tablePlanAsHtml()}</body></html>`],
    ['a printed PDF', 'plan.pdf', tablePlanAsPdf],
    ['a workbook', 'plan.xlsx', tablePlanAsXlsx],
    ['an OFD', 'plan.ofd', tablePlanAsOfd],
    ['text', 'plan.txt', tablePlanAsText],
  ])(
    'reads the same from %s',
    async (_, name, make) => {
      const text = await readPlanFile(Buffer.from(make()), name);
      expect(reading(parsePlan(text).plan)).toEqual(reading(plan));
    },
    60_000,
  );
});
