import { createServer, type AddressInfo, type Server } from 'node:net';
import { nodeOf } from './nodes';

const listening: Server[] = [];

async function listen(): Promise<string> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  listening.push(server);
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const end = (server: Server) => new Promise((resolve) => server.close(resolve));

afterEach(async () => {
  await Promise.all(listening.splice(0).map(end));
});

it('of several nodes the first that takes connections is worked with, and the next one once it is gone', async () => {
  const [one, other] = [await listen(), await listen()];
  expect(await nodeOf(`${one},${other}`)).toBe(one);
  await end(listening.shift()!);
  expect(await nodeOf(`${one},${other}`)).toBe(other);
});

it('with none of them there it is the first, so that whoever connects says what is wrong with it', async () => {
  const [one, other] = [await listen(), await listen()];
  await Promise.all(listening.splice(0).map(end));
  expect(await nodeOf(`${one},${other}`)).toBe(one);
});
