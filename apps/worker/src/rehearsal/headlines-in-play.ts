import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '@app/domain/calendar';
import { headlinesOf, rowsOfTargets, type Headline } from '@app/domain/indicator';
import { ownerOfHeadline, type HeadlinesInPlay } from '@app/domain/rehearsal';
import type { Plan } from '@app/persistence';
import { reviewerRole, type Settings } from '@app/use-cases';

/** A headline figure as the coordinating body would name its bodies. */
interface Named extends Headline {
  owner: string;
  checker: string;
}

/** Who answers for a clause, with its words; what it asks of each town makes no town answer for the county's figure. */
const ANSWERS = `
  select distinct c.number, c.text, b.name as owner from clause c join obligation o on o.clause_id = c.id and o.parent_id is null and o.demand_id is null
    join obligation_owner w on w.obligation_id = o.id join body b on b.id = w.body_id
  where c.plan_id = ? order by c.number, b.name`;

/** Who acts for each today, how often it was given, and what became of the last value. */
const ASSIGNED = `
  select h.id as "headlineId", h.year, h.indicator, h.text, h.data_by::text as "dataBy", w.name as owner, k.name as checker,
    (select count(*)::int from headline_value v where v.headline_id = h.id) as given,
    last.id as "valueId", last.state, last.filed_on::text as "filedOn", last.checked_on::text as "checkedOn"
  from headline_indicator h
    join body o on o.id = h.owner_id join body w on w.id = coalesce(o.heir_id, o.id)
    join body c on c.id = h.checker_id join body k on k.id = coalesce(c.heir_id, c.id)
    left join lateral (select * from headline_value v where v.headline_id = h.id order by v.id desc limit 1) last on true
  where h.plan_id = ? order by h.year, h.indicator, h.id`;

interface Assigned {
  headlineId: number;
  year: number;
  indicator: string;
  text: string;
  dataBy: IsoDate;
  owner: string;
  checker: string;
  given: number;
  valueId: number | null;
  state: 'filed' | 'confirmed' | 'returned' | null;
  filedOn: IsoDate | null;
  checkedOn: IsoDate | null;
}

/** Reads what the headline figures of plans wait for in a rehearsal. */
export class HeadlinesReader {
  /** What a plan names, and who would be named for it, is settled when it is confirmed, so it is asked once per plan. */
  private readonly named = new Map<number, Named[]>();

  constructor(private readonly settings: Pick<Settings, 'directory'>) {}

  async read(em: EntityManager, plan: Plan): Promise<HeadlinesInPlay> {
    const found: HeadlinesInPlay = { planId: plan.id, unassigned: [], unfiled: [], unchecked: [] };
    const named = await this.namedIn(em, plan);
    if (named.length === 0) return found;
    const assigned = await em.execute<Assigned[]>(ASSIGNED, [plan.id]);
    const rows = rowsOfTargets(named, assigned);
    for (const [at, { year, target, owner, checker }] of named.entries()) {
      const { indicator, text } = target;
      const row = rows[at];
      const nth = named.slice(0, at).filter((one) => one.year === year && one.target.indicator === indicator).length;
      if (!row) {
        found.unassigned.push({ year, indicator, text, nth, owner, checker, since: plan.startedOn! });
        continue;
      }
      const { headlineId, dataBy, given, valueId, state, filedOn, checkedOn } = row;
      const about = { year, indicator, text, nth, given };
      if (state === 'filed')
        found.unchecked.push({ ...about, valueId: valueId!, checker: row.checker, filedOn: filedOn! });
      else if (state !== 'confirmed')
        found.unfiled.push({ ...about, headlineId, target, owner: row.owner, dataBy, returnedOn: checkedOn });
    }
    return found;
  }

  private async namedIn(em: EntityManager, plan: Plan): Promise<Named[]> {
    const known = this.named.get(plan.id);
    if (known) return known;
    const { coordinator, countyOffice } = this.settings.directory;
    await em.populate(plan, ['parsed']);
    const answers = await em.execute<{ text: string; owner: string }[]>(ANSWERS, [plan.id]);
    const named = headlinesOf(plan.parsed.outsideClauses).flatMap((headline): Named[] => {
      const owner = ownerOfHeadline(headline.target.indicator, answers);
      if (owner === null) return [];
      const checker = reviewerRole([owner], coordinator) === 'county-office' ? countyOffice : coordinator;
      return [{ ...headline, owner, checker }];
    });
    this.named.set(plan.id, named);
    return named;
  }
}
