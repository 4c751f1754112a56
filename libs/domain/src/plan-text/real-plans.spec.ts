import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from './parse-plan';
import { quotes } from './testing/quotes';

/** Issued plans with annotations made by hand. They lie beside the checkout and are no part of it. */
const FOLDER = join(__dirname, '../../../../../shared/plans');
const names = existsSync(FOLDER)
  ? readdirSync(FOLDER).flatMap((file) => (file.endsWith('.txt') ? [file.slice(0, -'.txt'.length)] : []))
  : [];
if (names.length === 0)
  process.stderr.write('No issued plans lie beside this checkout (shared/plans); their tests are left out.\n');

/** Goals and guiding ideas bind nobody; where an annotation lists them, the reader leaves them outside the clauses. */
const BINDS_NOBODY = /^(?:指导思想|发展目标)$/;

interface GoldRole {
  role: string;
  department: string;
  alt_roles?: string[];
  open_ended?: boolean;
  in_prose?: boolean;
}
interface Gold {
  clauses: { heading: string; roles: GoldRole[] }[];
}
const NAMES: Record<string, string> = { executor: 'main', cooperator: 'cooperating' };

(names.length > 0 ? describe.each(names) : describe.skip.each(['(not here)']))('the issued plan %s', (name) => {
  const gold: Gold = name.startsWith('(')
    ? { clauses: [] }
    : JSON.parse(readFileSync(join(FOLDER, `${name}.gold.json`), 'utf8'));
  const read = name.startsWith('(') ? null : parsePlan(readFileSync(join(FOLDER, `${name}.txt`), 'utf8'));

  // The annotations keep the brackets of the original, the reader makes them wide.
  const wide = (roles: GoldRole[]): GoldRole[] =>
    roles.map((r) => ({ ...r, department: r.department.replaceAll('(', '（').replaceAll(')', '）') }));
  const clauses = gold.clauses
    .map((one) => ({ ...one, roles: wide(one.roles) }))
    .filter(({ heading }) => !BINDS_NOBODY.test(heading));

  it('gives every clause and invents none', () => {
    expect(read!.plan.clauses).toHaveLength(clauses.length);
  });

  it('gives every role of every clause and invents none', () => {
    const firm = (roles: GoldRole[]): string[] =>
      roles.filter((r) => !r.open_ended && !r.in_prose).map((r) => `${r.alt_roles ? '' : r.role} ${r.department}`);
    for (const [i, clause] of read!.plan.clauses.entries()) {
      const open = clauses[i].roles.filter((r) => r.open_ended || r.in_prose).map((r) => r.department);
      const alternative = new Set(clauses[i].roles.filter((r) => r.alt_roles).map((r) => r.department));
      const found = clause.roles
        .filter((r) => !r.openList && !r.inProse && !open.includes(r.written))
        .map((r) => `${alternative.has(r.written) ? '' : (NAMES[r.role] ?? r.role)} ${r.written}`);
      const soft = clause.roles.filter((r) => r.openList || r.inProse).map((r) => r.written);
      const expected = firm(clauses[i].roles).filter((key) => found.includes(key) || !soft.includes(key.split(' ')[1]));
      expect([...found].sort()).toEqual([...expected].sort());
    }
  });

  it('quotes exactly its words with every span', () => {
    for (const [span, words] of quotes(read!.plan)) expect(read!.text.slice(...span)).toBe(words);
  });
});
