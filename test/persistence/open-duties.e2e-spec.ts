import fc from 'fast-check';
import { ownDatabase } from '../setup/own-database';

const OBLIGATIONS = 3;
const BODIES = 3;

const nth = (most: number) => fc.integer({ min: 1, max: most });
const day = fc.constantFrom('2026-01-31', '2026-06-30', '2027-12-31');

/** One change of the record, as SQL. */
const change = fc.oneof(
  fc.record({ o: nth(OBLIGATIONS), b: nth(BODIES) }).map(({ o, b }) => {
    return `insert into obligation_owner (obligation_id, body_id) values (${o}, ${b}) on conflict do nothing`;
  }),
  fc.record({ o: nth(OBLIGATIONS), b: nth(BODIES) }).map(({ o, b }) => {
    return `delete from obligation_owner where obligation_id = ${o} and body_id = ${b}`;
  }),
  fc.record({ o: nth(OBLIGATIONS), b: nth(BODIES), heir: nth(BODIES) }).map(({ o, b, heir }) => {
    return `update obligation_owner set body_id = ${heir} where obligation_id = ${o} and body_id = ${b}
      and not exists (select from obligation_owner w where w.obligation_id = ${o} and w.body_id = ${heir})`;
  }),
  fc
    .record({ o: nth(OBLIGATIONS), on: day })
    .map(({ o, on }) => `update obligation set due_on = '${on}' where id = ${o}`),
  fc.record({ o: nth(OBLIGATIONS), on: fc.option(day) }).map(({ o, on }) => {
    return `update obligation set closed_on = ${on === null ? 'null' : `'${on}'`} where id = ${o}`;
  }),
);

describe('what is open for whom', () => {
  const own = ownDatabase();
  const ask = <T>(sql: string) => own.orm.em.fork().execute<T[]>(sql);

  beforeAll(async () => {
    await ask(`insert into body (name, kind, subordinate_to_county, aliases, valid_from)
      select '单位' || n, 'department', true, '[]', '2000-01-01' from generate_series(1, ${BODIES}) n`);
    await ask(`insert into plan (title, file_name, sha256, text, parsed, imported_by, state)
      values ('方案', '', repeat('0', 64), '', '{}', '', 'running')`);
    await ask(`insert into clause (plan_id, number, ordinal, heading, text, span_from, span_to, targets, doubts)
      values (1, 1, '1', '', '', 0, 0, '[]', '[]')`);
    await ask(`insert into obligation (plan_id, clause_id, key, kind, ladder, title, due_on, original_due_on, hardness, segment)
      select 1, 1, 'o' || n, 'milestone', 'duty', '', '2026-06-30', '2026-06-30', 'firm', 1 from generate_series(1, ${OBLIGATIONS}) n`);
  });

  it('is what the obligations and their owners say, whatever was changed in whichever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        for (const sql of changes) await ask(sql);
        const kept = await ask('select * from open_duty order by obligation_id, body_id');
        const said = await ask(`select o.id as obligation_id, w.body_id, o.plan_id, o.due_on from obligation o
          join obligation_owner w on w.obligation_id = o.id where o.closed_on is null order by 1, 2`);
        expect(kept).toEqual(said);
      }),
      { numRuns: 60 },
    );
  });

  it('is written by the database alone', async () => {
    await expect(ask('delete from open_duty')).rejects.toThrow(/permission denied/);
  });
});
