import { openDatabase } from '@app/persistence';
import { AuthorityEntries } from '../../libs/persistence/src/migrations/20261130-authority-entries';
import { ownDatabase } from '../setup/own-database';

/** Who holds an office and who stands in on record, as it could be entered before entries were confirmed. */
describe('what was on record before entries were confirmed', () => {
  const own = ownDatabase();

  it('counts as confirmed, marked so, and no two share a day any more', async () => {
    const owner = await openDatabase(own.ownerUrl);
    const em = owner.em.fork();
    const rows = await em.transactional(async (tx) => {
      for (const table of ['office_holder', 'substitution', 'body'])
        await tx.execute(`alter table ${table} disable trigger user`);
      await tx.execute('drop table authority_entry');
      await tx.execute('alter table office_holder drop constraint office_holder_one_head');
      await tx.execute('alter table substitution drop constraint substitution_one_at_a_time');
      await tx.execute('alter table substitution drop constraint substitution_acts_to_day');
      await tx.execute(`insert into body (id, name, kind, subordinate_to_county, aliases)
        values (901, '某局', 'department', true, '[]'), (902, '某镇', 'town', true, '[]')`);
      await tx.execute(`insert into office_holder (body_id, name, post, held_from, held_to) values
        (901, '甲', '局长', '2016-12-01', null), (901, '乙', '局长', '2018-01-01', null),
        (902, '丙', '镇长', '2017-01-01', '2017-12-31'), (902, '丁', '镇长', '2018-01-01', null)`);
      await tx.execute(`insert into substitution (body_id, name, post, acts_from, acts_to, reason) values
        (901, '戊', '副局长', '2019-05-01', '9999-12-31', '学习'), (901, '己', '副局长', '2019-05-10', '2019-05-20', '学习'),
        (901, '庚', '副局长', '2019-05-10', '2019-05-12', '学习')`);
      const migration = new AuthorityEntries(owner.em.getDriver() as never, owner.config);
      migration.up();
      for (const query of migration.getQueries()) await tx.execute(query as string);
      const ask = (sql: string) => tx.execute<{ line: string }[]>(sql);
      return {
        heads: await ask(`select name || ' ' || held_from || ' ' || coalesce(held_to::text, '') as line
          from office_holder where body_id in (901, 902) order by body_id, held_from`),
        acting: await ask(`select name || ' ' || acts_from || ' ' || acts_to as line
          from substitution where body_id = 901 order by acts_from`),
        kept: await ask(`select kind || ' ' || state || ' ' || origin || ' ' || gainer || ' ' || takes_effect_on || ' '
          || coalesce(last_day::text, '') as line from authority_entry where body_id in (901, 902) order by id`),
      };
    });
    await owner.close(true);
    const lines = (some: { line: string }[]) => some.map(({ line }) => line.trim());
    expect(lines(rows.heads)).toEqual([
      ...['甲 2016-12-01 2017-12-31', '乙 2018-01-01', '丙 2017-01-01 2017-12-31', '丁 2018-01-01'],
    ]);
    expect(lines(rows.acting)).toEqual(['戊 2019-05-01 2019-05-09', '己 2019-05-10 2019-05-20']);
    expect(lines(rows.kept)).toEqual([
      'appointment confirmed before 甲 2016-12-01',
      'appointment confirmed before 乙 2018-01-01',
      'appointment confirmed before 丙 2017-01-01',
      'appointment confirmed before 丁 2018-01-01',
      'substitution confirmed before 戊 2019-05-01 9999-12-31',
      'substitution confirmed before 己 2019-05-10 2019-05-20',
      'substitution confirmed before 庚 2019-05-10 2019-05-12',
    ]);
  });
});
