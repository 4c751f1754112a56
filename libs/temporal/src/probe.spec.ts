import { createSecureServer, createServer } from 'node:http2';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { TemporalAccess } from './access';
import { probeTemporal } from './probe';
import { authority, issued, type Pair } from './testing/certificates';

/** Servers that speak HTTP/2 as Temporal does, each with another fault on the way to it. */
describe('the way to a Temporal server', () => {
  let [ours, theirs, server, client, stranger]: Pair[] = [];
  const open: Server[] = [];
  const sockets = new Set<Socket>();

  const listen = async (one: Server): Promise<string> => {
    open.push(one);
    // The probe hangs up once it knows; a server that speaks HTTP/2 makes an error of that.
    one.on('sessionError', () => undefined);
    one.on('session', (session: NodeJS.EventEmitter) => session.on('error', () => undefined));
    one.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
    return `127.0.0.1:${(one.address() as AddressInfo).port}`;
  };
  const secure = (wantsClient: boolean, own = server) =>
    listen(
      createSecureServer({
        ...own,
        ...(wantsClient ? { ca: ours.cert, requestCert: true, rejectUnauthorized: true } : {}),
      }),
    );
  const tls = (ca: Pair, own?: { cert: string; key: string }, serverNameOverride?: string): TemporalAccess => ({
    tls: {
      serverRootCACertificate: Buffer.from(ca.cert),
      ...(own ? { clientCertPair: { crt: Buffer.from(own.cert), key: Buffer.from(own.key) } } : {}),
      ...(serverNameOverride ? { serverNameOverride } : {}),
    },
  });
  const part = async (address: string, access: TemporalAccess) =>
    (await probeTemporal(address, access))?.part ?? 'open';

  beforeAll(async () => {
    [ours, theirs] = [await authority('ours'), await authority('theirs')];
    server = await issued(ours, 'temporal.county', '127.0.0.1');
    client = await issued(ours, 'duban');
    stranger = await issued(theirs, 'stranger');
  });
  afterAll(() => {
    for (const one of open) one.close();
    for (const socket of sockets) socket.destroy();
  });

  it('is open where everything fits, also with a certificate of our own', async () => {
    expect(await part(await listen(createServer()), {})).toBe('open');
    expect(await part(await secure(false), tls(ours))).toBe('open');
    expect(await part(await secure(true), tls(ours, client))).toBe('open');
  });

  it('ends at an address where nothing listens, or something else does', async () => {
    expect(await part('127.0.0.1:1', {})).toBe('address');
    const chatty = await listen(createTcpServer((socket) => socket.end('220 mail\r\n')));
    expect(await part(chatty, {})).toBe('protocol');
  });

  it('ends at a server that wants TLS, or speaks none', async () => {
    expect(await part(await secure(false), {})).toBe('tls');
    expect(await part(await listen(createServer()), tls(ours))).toBe('tls');
  });

  it('ends at a certificate of another authority, or for another name', async () => {
    expect(await part(await secure(false), tls(theirs))).toBe('server-certificate');
    const elsewhere = await issued(ours, 'elsewhere');
    const address = await secure(false, elsewhere);
    expect(await part(address, tls(ours))).toBe('server-name');
    expect(await part(address, tls(ours, undefined, 'elsewhere'))).toBe('open');
  });

  it('ends at a server that asks for a certificate of ours, or does not trust it', async () => {
    const address = await secure(true);
    const asked = await probeTemporal(address, tls(ours));
    expect([asked?.part, asked?.en]).toEqual(['client-certificate', expect.stringContaining('asks for a client')]);
    const refused = await probeTemporal(address, tls(ours, stranger));
    expect([refused?.part, refused?.en]).toEqual(['client-certificate', expect.stringContaining('does not accept')]);
  });

  it('does not begin with a key that belongs to another certificate, or a file that is none', async () => {
    const address = await secure(true);
    expect(await part(address, tls(ours, { cert: client.cert, key: stranger.key }))).toBe('client-key');
    expect(await part(address, tls(ours, { cert: client.cert, key: 'no key' }))).toBe('client-key');
  });

  it('may lead to any of several nodes', async () => {
    expect(await part(`127.0.0.1:1,${await secure(true)}`, tls(ours, client))).toBe('open');
  });
});
