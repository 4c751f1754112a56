import { createServer } from 'node:net';
import { accepts, hostPort } from './address';

it.each([
  ['127.0.0.1:7233', { host: '127.0.0.1', port: 7233 }],
  ['temporal.example:443', { host: 'temporal.example', port: 443 }],
  ['[::1]:7233', { host: '::1', port: 7233 }],
])('takes %s apart', (address, parts) => expect(hostPort(address)).toEqual(parts));

it('knows where somebody listens', async () => {
  const server = createServer();
  const address = await new Promise<string>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`127.0.0.1:${(server.address() as { port: number }).port}`)),
  );
  expect(await accepts(address)).toBe(true);
  await new Promise((resolve) => server.close(resolve));
  expect(await accepts(address)).toBe(false);
});
