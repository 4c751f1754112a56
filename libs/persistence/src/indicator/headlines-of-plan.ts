import type { EntityManager } from '@mikro-orm/postgresql';
import {
  headlinesOf,
  rowsOfTargets,
  withSetting,
  type Headline,
  type HeadlineInCourse,
  type TargetRow,
  type TargetSetting,
} from '@app/domain/indicator';
import type { Plan } from '../plan/plan.entity';
import type { HeadlineValue } from './headline.entity';

/** A headline figure of a plan, with who gives it and what was given. */
export interface HeadlineInHand extends Headline {
  /** Null while nobody is named for it. */
  id: number | null;
  owner: { id: number; name: string } | null;
  /** Ended where the body is gone and nobody took over. */
  checker: { id: number; name: string; ended: boolean } | null;
  /** The body for which it counts: the one that was named, where it was still there at the end of the year. */
  countsFor: string | null;
  source: string | null;
  dataBy: string | null;
  /** Where the figure of the target was set later: its document. */
  figure: { value: number; unit: string | null; source: string; documentNumber: string | null; setOn: string } | null;
  /** What was given last. */
  last: {
    id: number;
    value: number;
    baseValue: number | null;
    basis: string;
    filedBy: HeadlineValue['filedBy'];
    filedOn: string;
    state: HeadlineValue['state'];
    checkedBy: string | null;
    checkedOn: string | null;
    reason: string | null;
  } | null;
}

/** Who gives and who checks, as the bodies stand today, with the latest figure of the target and the latest value until a day. */
const ASSIGNED = `
  select h.id, h.year, h.indicator, h.text, h.source, h.data_by::text as "dataBy",
         jsonb_build_object('id', o.id, 'name', o.name) as owner, jsonb_build_object('id', k.id, 'name', k.name, 'ended', coalesce(k.valid_to < ?::date, false)) as checker,
         case when w.valid_to < make_date(h.year, 12, 31) then o.name else w.name end as "countsFor",
         (select jsonb_build_object('value', f.value, 'unit', f.unit, 'source', f.source, 'documentNumber', f.document_number,
             'setOn', f.set_on) from target_figure f where f.headline_id = h.id and f.set_on <= ? order by f.id desc limit 1) as figure,
         (select jsonb_build_object('id', v.id, 'value', v.value, 'baseValue', v.base_value, 'basis', v.basis, 'filedBy', v.filed_by,
             'filedOn', v.filed_on, 'state', v.state, 'checkedBy', v.checked_by, 'checkedOn', v.checked_on, 'reason', v.reason)
            from headline_value v where v.headline_id = h.id and coalesce(v.checked_on, v.filed_on) <= ?
            order by v.id desc limit 1) as last
    from headline_indicator h join body w on w.id = h.owner_id join body o on o.id = coalesce(w.heir_id, w.id)
    join body c on c.id = h.checker_id join body k on k.id = coalesce(c.heir_id, c.id)
   where h.plan_id = ?`;

type Assigned = Omit<HeadlineInHand, 'target'> & TargetRow & { id: number };

/**
 * The headline figures of a plan as they stand on a day: those its text names, with who was named for each, the figure that was
 * set later for one it left open, and what was given last.
 */
export async function headlinesOfPlan(em: EntityManager, plan: Plan, asOf: string): Promise<HeadlineInHand[]> {
  await em.populate(plan, ['parsed']);
  const assigned = await em.execute<Assigned[]>(ASSIGNED, [asOf, asOf, asOf, plan.id]);
  const headlines = headlinesOf(plan.parsed.outsideClauses);
  const rows = rowsOfTargets(headlines, assigned);
  return headlines.map(({ year, target }, nth): HeadlineInHand => {
    const row = rows[nth];
    if (!row) {
      return { year, target, ...{ id: null, owner: null, checker: null, countsFor: null }, ...NOTHING };
    }
    const { id, owner, checker, countsFor, source, dataBy, figure, last } = row;
    const settings: TargetSetting[] = figure ? [{ ...target, value: figure.value, unit: figure.unit }] : [];
    const held = withSetting(target, settings);
    return { year, target: held, id, owner, checker, countsFor, source, dataBy, figure, last };
  });
}

/** As far as it goes: what decides whether others may be named for it. */
export const inCourse = ({ owner, checker, last }: HeadlineInHand): HeadlineInCourse => ({
  state: last?.state ?? null,
  ownerId: owner?.id ?? null,
  checkerId: checker?.id ?? null,
  checkerEnded: checker?.ended ?? false,
});

const NOTHING = { source: null, dataBy: null, figure: null, last: null };
