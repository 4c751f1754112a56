import { connect, createServer } from 'node:net';

/** One address for several: each connection goes to the next of them in turn, or to the one after it where that one is dead. */
export async function balance(urls, port) {
  const targets = urls.map((url) => new URL(url));
  let turn = 0;
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    turn += 1;
    forward(
      socket,
      targets.map((_, nth) => targets[(turn + nth) % targets.length]),
    );
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  server.unref();
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

function forward(socket, [target, ...others]) {
  if (!target) return socket.destroy();
  const other = connect({ host: target.hostname, port: Number(target.port) });
  other.once('connect', () => {
    other.removeAllListeners('error').on('error', () => socket.destroy());
    socket.on('close', () => other.destroy());
    other.on('close', () => socket.destroy());
    socket.pipe(other).pipe(socket);
  });
  other.once('error', () => forward(socket, others));
}
