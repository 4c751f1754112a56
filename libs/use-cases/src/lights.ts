import type { EntityManager } from '@mikro-orm/postgresql';
import { lightOf, worstLight, type Light, type LightFacts } from '@app/domain/clause';

/** What an obligation's light depends on, and the light it shows. */
type Shown = LightFacts & { id: number; light: Light };

/** A clause with the lights it shows. */
export interface ClauseWithLights {
  id: number;
  light: Light;
  lights: Shown[];
}

/** The lights of a clause `c`, for the select list of a query that reads it. */
export const LIGHTS = `c.light, coalesce((
    select jsonb_agg(jsonb_build_object('id', id, 'state', state, 'dueOn', due_on, 'hardness', hardness,
      'submittedOn', submitted_on, 'wasLate', was_late, 'redUntil', red_until, 'light', light))
    from obligation where clause_id = c.id), '[]') as lights`;

/**
 * Brings the lights of a clause and its obligations up to date; called wherever one of them may have changed.
 *
 * @returns the light of the clause
 */
export async function refreshLights(em: EntityManager, { id }: { id: number }, today: string): Promise<Light> {
  await em.flush();
  const [clause] = await em.execute<ClauseWithLights[]>(`select c.id, ${LIGHTS} from clause c where c.id = ?`, [id]);
  return settleLights(em, clause, today);
}

/** The same for a clause that was just read with its lights; what has changed is written. */
export async function settleLights(em: EntityManager, clause: ClauseWithLights, today: string): Promise<Light> {
  const changed: Pick<Shown, 'id' | 'light'>[] = [];
  const lights = clause.lights.map((shown) => {
    const light = lightOf(shown, today);
    if (light !== shown.light) changed.push({ id: shown.id, light });
    return light;
  });
  if (changed.length) {
    await em.execute(
      `update obligation set light = c.light from jsonb_to_recordset(?::jsonb) as c(id int, light text) where obligation.id = c.id`,
      [JSON.stringify(changed)],
    );
  }
  const worst = worstLight(lights);
  if (clause.light !== worst) await em.execute('update clause set light = ? where id = ?', [worst, clause.id]);
  return worst;
}
