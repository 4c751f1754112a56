import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan, type ParsedPlan } from '@app/domain/plan-text';
import { repoRoot } from '../../../config/paths';
import { readPlanFile } from './read-plan-file';
import { planAsDocx, planAsHtml, planAsPdf } from './testing/plan-as';

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
    ['a page of a site', 'plan.html', planAsHtml],
    ['a printed PDF', 'plan.pdf', planAsPdf],
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
