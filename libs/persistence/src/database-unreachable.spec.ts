import { isDatabaseUnreachable } from './database-unreachable';

const failure = (fields: object, message = '') => Object.assign(new Error(message), fields);

describe('a database that cannot be reached', () => {
  it.each([
    ['nobody listens', failure({ code: 'ECONNREFUSED' })],
    ['it is told to stop', failure({ code: '57P01' })],
    ['it has crashed', failure({ code: '57P02' })],
    ['it is just coming up', failure({}, 'the database system is starting up')],
    ['it takes no more connections', failure({ code: '53300' })],
    ['the connection was cut', failure({}, 'Connection terminated unexpectedly')],
    ['the connection was cut before', failure({}, 'Client has encountered a connection error and is not queryable')],
    ['the ORM says so', failure({ name: 'ConnectionException' })],
    ['another error came of it', failure({ cause: failure({ code: 'EPIPE' }) })],
  ])('is known when %s', (_, error) => expect(isDatabaseUnreachable(error)).toBe(true));

  it.each([
    ['a lock that took too long', failure({ code: '55P03' })],
    ['a value that is not allowed', failure({ code: '23514' }, 'check constraint')],
    ['something that is no error', 'ECONNREFUSED'],
  ])('is not %s', (_, error) => expect(isDatabaseUnreachable(error)).toBe(false));
});
