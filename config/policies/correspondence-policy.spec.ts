import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { repoRoot } from '../paths';
import { loadCorrespondence, loadEscalationPolicy, loadLegalBases } from './load-policies';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a mistake has no type
type Draft = any;

describe('a table of correspondence', () => {
  const file = join(repoRoot, 'config/policies/correspondence-2017.yaml');
  const folder = mkdtempSync(join(tmpdir(), 'duban-correspondence-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const problemsOf = (change: (draft: Draft) => void, orders = true): unknown => {
    const draft: Draft = parse(readFileSync(file, 'utf8'));
    change(draft);
    writeFileSync(join(folder, 'correspondence-2017.yaml'), stringify(draft));
    const ladders = [{ ...loadEscalationPolicy(), ordersForLateObligations: orders }];
    try {
      loadCorrespondence(ladders, loadLegalBases(), folder);
      return [];
    } catch (error) {
      return ((error as Draft).details.problems as { place: string }[]).map(({ place }) => place);
    }
  };

  it.each<[string, (draft: Draft) => void, string[]]>([
    ['is in order', () => undefined, []],
    ['knows no other act', ({ rows }) => (rows.town.scolding = { form: 'notice', verb: '训' }), ['rows.town.scolding']],
    ['knows no other kind of body', ({ rows }) => (rows.village = {}), ['rows.village']],
    [
      'knows no other form',
      ({ rows }) => (rows.town['early-warning'].form = 'shout'),
      ['rows.town.early-warning.form'],
    ],
    [
      'names provisions of the list',
      ({ bases }) => bases['supervision-notice'].overdue.push('law-of-nowhere'),
      ['bases.supervision-notice.overdue'],
    ],
    [
      'says why it refuses',
      ({ rows }) => (rows.court['rectification-order'] = { refused: {} }),
      ['rows.court.rectification-order.refused.zh', 'rows.court.rectification-order.refused.en'],
    ],
  ])('%s', (_, change, places) => expect(problemsOf(change)).toEqual(places));

  it('lets a late task of a department reach the order, unless the ladders know no such order', () => {
    const without = ({ rows }: Draft) => delete rows.department['rectification-order'];
    expect(problemsOf(without)).toEqual(['rows.department.rectification-order']);
    expect(problemsOf(without, false)).toEqual([]);
  });

  it('lets a late task reach whatever the ladders draft, with something to rest on', () => {
    expect(problemsOf(({ rows }) => delete rows.town['urging-slip'])).toEqual(['rows.town.urging-slip']);
    expect(problemsOf(({ bases }) => delete bases['supervision-notice'], false)).toEqual([
      'rows.department.supervision-notice',
      'rows.town.supervision-notice',
    ]);
  });
});
