import type { EntityManager } from '@mikro-orm/postgresql';
import { addMonths } from '@app/domain/calendar';
import type { BurdenOfBody, BurdenView } from './burden.dto';

/** How many months the trend has, the one asked for included. */
const MONTHS = 6;

/** SQL: what was asked of bodies on which day by plans on the real clock; a body that is gone counts for its heir. */
const ASKED = `
  select n.body_id, n.sent_on as day, 'line' as what, 1 as n
    from notification n join plan p on p.id = n.plan_id and p.clock = 'real'
  union all
  select m.body_id, m.sent_on, 'digest', 1 from mail m join plan p on p.id = m.plan_id and p.clock = 'real'
   where m.body_id is not null and m.channel = 'recorder'
  union all
  select a.body_id, m.sent_on, 'message', 1 from mail m join account a on a.id = m.account_id
   where m.kind in ('digest', 'immediate') and m.channel = 'outside'
  union all
  select w.body_id, o.due_on, 'report', 1 from obligation o join obligation_owner w on w.obligation_id = o.id
    join plan p on p.id = o.plan_id and p.clock = 'real' and p.state = 'running'
  union all
  select d.addressee_id, d.issued_on, counted.what, counted.n
    from official_document d join plan p on p.id = d.plan_id and p.clock = 'real'
   cross join lateral (values ('paper', 1), ('matter', greatest(1, (
           select count(*)::int from matter m where m.document_id = d.id and m.taken_out_on is null)))) counted (what, n)
   where d.issued_on is not null and d.referral_id is null`;

type What = 'line' | 'digest' | 'message' | 'report' | 'paper' | 'matter';

/**
 * 基层负担: what was asked of each body in a month, and how that grew or fell. What was merged is counted both ways: lines
 * and the messages they came in, matters and the papers they were put into. Nothing about referrals.
 *
 * @param month `2026-11`
 */
export async function readBurden(em: EntityManager, month: string): Promise<BurdenView> {
  const first = `${month}-01`;
  const months = Array.from({ length: MONTHS }, (_, n) => addMonths(first, n + 1 - MONTHS).slice(0, 7));
  const rows = await em.execute<{ bodyId: number; body: string; month: string; what: What; n: number }[]>(
    // Counted by day first, so that only the sums get words.
    `select b.id as "bodyId", b.name as body, to_char(a.day, 'YYYY-MM') as month, a.what, sum(a.n)::int as n
       from (select body_id, day, what, sum(n) as n from (${ASKED}) each
              where day >= ?::date and day < ?::date group by body_id, day, what) a
       join body told on told.id = a.body_id join body b on b.id = coalesce(told.heir_id, told.id)
      group by 1, 2, 3, 4 order by 1`,
    [`${months[0]}-01`, addMonths(first, 1)],
  );
  const bodies = new Map<number, BurdenOfBody>();
  for (const { bodyId, body, month: of, what, n } of rows) {
    const own = bodies.get(bodyId) ?? unburdened(bodyId, body);
    bodies.set(bodyId, own);
    if (of === month) own[FIELD[what]] += n;
    // Lines come in messages, and matters in papers: the trend counts what was in somebody's hands.
    if (what === 'digest' || what === 'report' || what === 'paper') own.trend[months.indexOf(of)] += n;
  }
  return { month, months, bodies: [...bodies.values()] };
}

const FIELD = {
  line: 'lines',
  digest: 'digests',
  message: 'messages',
  report: 'reports',
  paper: 'papers',
  matter: 'matters',
} as const satisfies Record<What, keyof BurdenOfBody>;

const unburdened = (bodyId: number, body: string): BurdenOfBody => ({
  ...{ bodyId, body, lines: 0, digests: 0, messages: 0, reports: 0, papers: 0, matters: 0 },
  trend: Array<number>(MONTHS).fill(0),
});
