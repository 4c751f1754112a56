import { isFromThisMachine } from './demo-only.guard';

const from = (remoteAddress: string, headers: Record<string, string>) =>
  isFromThisMachine({ headers, socket: { remoteAddress } });

it.each([
  ['127.0.0.1', { host: 'localhost:3000' }, true],
  ['::1', { host: '[::1]:3000' }, true],
  ['::ffff:127.0.0.1', { host: '127.0.0.1' }, true],
  ['192.168.1.7', { host: 'localhost:3000' }, false],
  ['127.0.0.1', { host: 'duban.example' }, false],
  ['127.0.0.1', { host: '127.0.0.1.evil.example' }, false],
  ['127.0.0.1', { host: 'localhost:3000', 'x-forwarded-for': '203.0.113.5' }, false],
  ['127.0.0.1', {}, false],
])('%s asking with %j: on this machine %s', (address, headers, expected) => {
  expect(from(address, headers as Record<string, string>)).toBe(expected);
});
