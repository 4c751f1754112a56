import type { EntityManager } from '@mikro-orm/postgresql';
import { lightOf, worstLight, type Light, type LightFacts } from '@app/domain/clause';

/** What an obligation's light depends on, and the light it shows. */
export type Shown = LightFacts & { id: number; light: Light };

/** A clause with the lights it shows. */
interface ClauseWithLights {
  id: number;
  light: Light;
  lights: Shown[];
}

/** SQL: what the light of an obligation `o` depends on, and the light it shows, as arguments of `jsonb_build_object`. */
export const SHOWN = `'id', o.id, 'state', o.state, 'dueOn', o.due_on, 'hardness', o.hardness,
      'submittedOn', o.submitted_on, 'wasLate', o.was_late, 'redUntil', o.red_until, 'light', o.light`;

const CLAUSE = `
  select c.id, c.light, coalesce((
    select jsonb_agg(jsonb_build_object(${SHOWN})) from obligation o where o.clause_id = c.id), '[]') as lights
  from clause c where c.id = ?`;

/** The lights that are no longer those shown, and the worst of all, which is the light of the clause. */
export interface LightChanges {
  changed: Pick<Shown, 'id' | 'light'>[];
  worst: Light;
}

/** What the lights of all obligations of a clause have to become on a day. */
export function changedLights(shown: readonly Shown[], today: string): LightChanges {
  const now = shown.map((one) => ({ ...one, now: lightOf(one, today) }));
  return {
    changed: now.filter((one) => one.now !== one.light).map((one) => ({ id: one.id, light: one.now })),
    worst: worstLight(now.map((one) => one.now)),
  };
}

/** Brings the lights of a clause and its obligations up to date; called wherever one of them may have changed. */
export async function refreshLights(em: EntityManager, { id }: { id: number }, today: string): Promise<void> {
  await em.flush();
  const [clause] = await em.execute<ClauseWithLights[]>(CLAUSE, [id]);
  const { changed, worst } = changedLights(clause.lights, today);
  if (changed.length) {
    await em.execute(
      `update obligation set light = c.light from jsonb_to_recordset(?::jsonb) as c(id int, light text) where obligation.id = c.id`,
      [JSON.stringify(changed)],
    );
  }
  if (clause.light === worst) return;
  await em.execute('update clause set light = ? where id = ?', [worst, clause.id]);
  await keepLights(em, [{ id, light: worst }], today);
}

/** Keeps which light each clause shows from a day on; of several on one day the last. */
export async function keepLights(em: EntityManager, shown: readonly { id: number; light: Light }[], today: string) {
  await em.execute(
    `insert into clause_light (clause_id, shown_on, light)
     select id, ?::date, light from jsonb_to_recordset(?::jsonb) as l(id int, light text)
     on conflict (clause_id, shown_on) do update set light = excluded.light`,
    [today, JSON.stringify(shown)],
  );
}
