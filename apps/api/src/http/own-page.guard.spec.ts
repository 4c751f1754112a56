import { isFromOurPage } from './own-page.guard';

describe('a request from our own page', () => {
  const host = '127.0.0.1:3000';

  it.each([
    ['with the header, from a program', { host, 'x-duban': '1' }, true],
    ['with the header, from our page', { host, 'x-duban': '1', origin: 'http://127.0.0.1:3000' }, true],
    ['without the header', { host, origin: 'http://127.0.0.1:3000' }, false],
    ['from another site', { host, 'x-duban': '1', origin: 'http://evil.example' }, false],
    ['from another port', { host, 'x-duban': '1', origin: 'http://127.0.0.1:3001' }, false],
    ['from nowhere', { host, 'x-duban': '1', origin: 'null' }, false],
  ])('%s', (_, headers, expected) => {
    expect(isFromOurPage(headers)).toBe(expected);
  });
});
