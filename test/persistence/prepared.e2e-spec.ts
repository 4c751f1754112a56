import { UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { prepared, preparedRows } from '@app/persistence';
import { ownDatabase } from '../setup/own-database';

describe('a statement that is asked all the time', () => {
  const own = ownDatabase();

  const ADD = `insert into body (name, kind, subordinate_to_county, aliases) values ($1, 'department', true, '[]')`;
  const KEPT = `select statement, (generic_plans + custom_plans)::int as times from pg_prepared_statements
    where statement like '%$1%' order by 1`;

  it('is read once by a connection, and is the same statement for all values', async () => {
    const SUM = 'select $1::int + $2::int as sum';
    await own.orm.em.fork().transactional(async (em) => {
      for (const [one, other] of [
        [1, 2],
        [3, 4],
        [5, 6],
      ]) {
        expect(await prepared(em, SUM, [one, other])).toEqual([{ sum: one + other }]);
      }
      expect(await em.execute(KEPT)).toEqual([{ statement: SUM, times: 3 }]);
    });
  });

  it('takes its values for what they are, dates and lists included', async () => {
    const SAID = 'select $1::text as said, $2::date as on, $3::int[] as ids, $4::text as nothing';
    const said = `'; drop table body; -- $1 ? \\`;
    expect(await prepared(own.orm.em.fork(), SAID, [said, '2018-06-29', [3, 1, 2], null])).toEqual([
      { said, on: '2018-06-29', ids: [3, 1, 2], nothing: null },
    ]);
  });

  it('is written with question marks as well, each of which is a value of its own', async () => {
    const SUM = 'select ?::int + ?::int as sum, ?::text as said';
    await own.orm.em.fork().transactional(async (em) => {
      for (const one of [1, 2]) {
        expect(await preparedRows(em, SUM, [one, 3, 'a ? b'])).toEqual([{ sum: one + 3, said: 'a ? b' }]);
      }
      const [{ statement, times }] = (await em.execute<{ statement: string; times: number }[]>(KEPT)).filter((kept) =>
        kept.statement.includes('said'),
      );
      expect([statement, times]).toEqual(['select $1::int + $2::int as sum, $3::text as said', 2]);
    });
    expect(() => preparedRows(own.orm.em.fork(), 'select ?::int, ?::int', [1])).toThrow('2 places for 1 values');
  });

  it('is part of the transaction it is asked in, and fails with the errors of the rest', async () => {
    const added = own.orm.em.fork().transactional(async (em) => {
      await prepared(em, ADD, ['县水务局']);
      await prepared(em, ADD, ['县水务局']);
    });
    await expect(added).rejects.toBeInstanceOf(UniqueConstraintViolationException);
    expect(await prepared(own.orm.em.fork(), 'select name from body where name = $1', ['县水务局'])).toEqual([]);
  });
});
