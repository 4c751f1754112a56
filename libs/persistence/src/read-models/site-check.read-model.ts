import type { EntityManager } from '@mikro-orm/postgresql';
import type { SpotDrawView } from './site-check.dto';

/** A drawing with all that could have been drawn; whether it holds is worked out from it. */
export interface SpotDrawRecord extends Omit<SpotDrawView, 'candidates' | 'holds'> {
  candidates: string[];
}

const DRAWS = `
  select d.id, d.seed, d.size, d.closed_since as "closedSince", d.candidates, d.candidates_sha256 as "candidatesSha256",
         d.check_by as "checkBy", b.name as body, d.drawn_by as "drawnBy", d.drawn_on as "drawnOn", items.list as items
    from spot_draw d join body b on b.id = d.body_id
   cross join lateral (
     select coalesce(jsonb_agg(jsonb_build_object('obligationId', o.id, 'key', o.key, 'clauseNumber', c.number,
              'title', o.title, 'light', o.light, 'checker', k.name, 'conclusion', s.conclusion,
              'checkedOn', s.checked_on, 'owners', (select coalesce(jsonb_agg(w.name order by w.id), '[]')
                from obligation_owner l join body w on w.id = l.body_id where l.obligation_id = o.id))
              order by c.number, o.id), '[]') as list
       from site_check s join obligation o on o.id = s.obligation_id join clause c on c.id = o.clause_id
       join body k on k.id = s.body_id where s.draw_id = d.id) items`;

/** The drawings of a plan with what they drew, the newest first, in one query. */
export function readSpotDraws(em: EntityManager, planId: number): Promise<SpotDrawRecord[]> {
  return em.execute<SpotDrawRecord[]>(`${DRAWS} where d.plan_id = ? order by d.id desc`, [planId]);
}

/** One drawing by its number; null when there is none. */
export async function readSpotDraw(em: EntityManager, drawId: number): Promise<SpotDrawRecord | null> {
  const [draw] = await em.execute<SpotDrawRecord[]>(`${DRAWS} where d.id = ?`, [drawId]);
  return draw ?? null;
}
