import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDirectory, loadEscalationPolicies, repoRoot } from '@app/config';
import { versionNamed } from '../escalation';
import { parsePlan } from '../plan-text';
import { behaviourOf, type Profile } from '../rehearsal';
import { buildWorld, runCourse, standingOf } from '.';
import { someRules } from './testing/some-rules';
import type { World } from './world';

const FROM = '2017-06-29';
const UNTIL = '2020-12-31';
const { plan } = parsePlan(readFileSync(join(repoRoot, 'config/demo/plan.txt'), 'utf8'), loadDirectory());
const ladders = loadEscalationPolicies();

/** Four years of the demo plan by a version of the ladders, with people of a profile. */
function lived(profile: Profile, version: string): World {
  const rules = someRules({ escalation: versionNamed(ladders, version) });
  const standing = standingOf(plan, FROM, rules);
  const candidates = [...new Set(standing.owed.flatMap(({ owners }) => owners))].sort();
  const players = { profile, seed: 1, candidates, behaviour: behaviourOf(profile, 1, candidates) };
  return runCourse(buildWorld(standing, FROM, rules), UNTIL, players);
}

const papersOf = ({ papers }: World) => papers.filter(({ state }) => state !== 'withdrawn');
const tally = (names: readonly string[]): Record<string, number> =>
  names.reduce<Record<string, number>>((all, name) => ({ ...all, [name]: (all[name] ?? 0) + 1 }), {});
const BEFORE = 'escalation-2017.1';
const AFTER = 'escalation-2017.2';

describe.each(['nobody', 'mixed'] as const)('the papers of four years with people of the profile %s', (profile) => {
  const [before, after] = [lived(profile, BEFORE), lived(profile, AFTER)];
  const kinds = (world: World) => tally(papersOf(world).map(({ kind }) => kind));
  const matters = (world: World) => papersOf(world).flatMap((paper) => paper.matters);
  const ofTasks = ({ files }: World) =>
    files
      .filter(({ owed }) => owed && owed.ladder !== 'report')
      .map(({ kind, owed, body }) => `${kind} ${owed!.key} ${body}`);

  it('are at most one for a body, a kind and a day, and hold every matter once', () => {
    for (const [version, world] of [
      [BEFORE, before],
      [AFTER, after],
    ] as const)
      process.stderr.write(
        `✔ ${profile} ${version}: ${papersOf(world).length} papers ${JSON.stringify(kinds(world))}, ${matters(world).length} matters ` +
          `${JSON.stringify(tally(papersOf(world).flatMap((one) => one.matters.map(() => one.kind))))}, ` +
          `by body ${JSON.stringify(tally(papersOf(world).map(({ about }) => about)))}\n`,
      );
    for (const world of [before, after]) {
      const days = tally(
        papersOf(world).map(({ draftedOn, kind, about, grounds }) => `${draftedOn} ${kind} ${grounds} ${about}`),
      );
      expect(Object.values(days).filter((many) => many > 1)).toEqual([]);
      const keys = matters(world).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('ask for late reports in slips, and lead to as many orders and talks over late tasks as before', () => {
    expect(kinds(before)['urging-slip']).toBeUndefined();
    expect(kinds(after)['urging-slip']).toBeGreaterThan(kinds(after)['supervision-notice']);
    if (profile === 'nobody') expect(ofTasks(after).sort()).toEqual(ofTasks(before).sort());
    else expect(ofTasks(after).length).toBeGreaterThanOrEqual(ofTasks(before).length);
  });
});
