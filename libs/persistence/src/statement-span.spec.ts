import { statementOf } from './statement-span';

describe('what a trace tells of a statement', () => {
  it.each([
    ['insert into "event" ("id") values (1)', false, 'INSERT', 'event'],
    [`\n  insert into event (a)\n  select 1`, true, 'INSERT', 'event'],
    [`update "clause" set "title" = 'from "secret"'`, false, 'UPDATE', 'clause'],
    ['delete from outbox where id = any($1)', true, 'DELETE', 'outbox'],
    ['select c.id from clause c where c.id = $1', true, 'SELECT', 'clause'],
    [`select set_config('a', 'from zhangsan', true)`, false, 'SELECT', null],
    [`with picked as (select id from outbox) select 1`, false, 'WITH', null],
    ['begin', false, 'BEGIN', null],
    ['commit', false, 'COMMIT', null],
    ['', false, 'STATEMENT', null],
  ])('%s', (text, isPrepared, operation, table) => {
    expect(statementOf(text, isPrepared)).toEqual({ operation, table });
  });
});
