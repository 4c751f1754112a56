/**
 * More than one machine on one machine: two Temporal nodes with mTLS on an external PostgreSQL, two APIs, three workers and
 * a bucket. Each process has a folder and ports of its own and is started again when it dies, as systemd would do it.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.mjs';
import { say, stage } from '../say.mjs';
import { launcher } from '../servers.mjs';
import { SERVER_NAME, makeCertificates } from './certificates.mjs';
import { Member } from './member.mjs';
import { startProcess } from './process.mjs';
import { makeTables, portsOfNodes, startNode } from './temporal-node.mjs';
import { temporalPrograms } from './temporal-programs.mjs';

/** The same ports at both: Linux answers at every address that begins with 127. */
const NODES = ['127.0.0.1', '127.0.0.2'];
const APIS = ['api-1', 'api-2'];
const WORKERS = ['worker-1', 'worker-2', 'worker-3'];
/** Thirty for each API and worker, those of both Temporal nodes, and a few for whoever looks on. */
const MAX_CONNECTIONS = 300;

export async function startCluster({ require, built, dir, demo = false, environment = {} }) {
  const tools = launcher(require, built);
  const programs = await temporalPrograms();
  const members = new Map();
  const begin = async (name, start) => {
    const member = new Member(name, start, say);
    members.set(name, member);
    await stage(name, () => member.begin());
    return member;
  };
  const folderOf = (name) => {
    const folder = join(dir, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  };
  const stop = async () => {
    const all = [...members.values()];
    const isServer = ({ name }) => name.startsWith('temporal') || name === 'postgres';
    await Promise.all(all.filter((member) => !isServer(member)).map((member) => member.stop()));
    for (const member of all.filter(isServer).reverse()) await member.stop();
    await bucket?.stop();
  };
  let bucket;
  try {
    const database = await startDatabase({ require, built, tools, dir, begin });
    const certificates = await makeCertificates(
      require(join(built, 'libs/temporal/src/testing/certificates.js')),
      folderOf('certificates'),
    );
    const temporal = await startTemporal({ require, built, tools, programs, certificates, database, begin, folderOf });
    bucket = await startBucket(folderOf('bucket'));
    const told = { ...database.environment, ...temporal.environment, ...bucket.environment, ...environment };
    Object.assign(process.env, told); // whoever asks from here is told the same
    await tools.ensureNamespace(temporal.nodes[0], 'duban');

    const start = await programsOf({ tools, told, folderOf, demo });
    const urls = Object.fromEntries(APIS.map((name) => [name, `http://127.0.0.1:${start.ports[name]}`]));
    await Promise.all([...APIS, ...WORKERS].map((name) => begin(name, start.of(name))));
    return {
      ...{ members, workers: WORKERS, stop, urls, told, metrics: start.metrics, start: start.of },
      ...{ databaseUrl: database.environment.DATABASE_URL, ownerUrl: database.ownerUrl, temporalNodes: temporal.nodes },
      temporalAddress: told.TEMPORAL_ADDRESS,
      stateDir: folderOf(APIS[0]),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** PostgreSQL with the whole schema, and a role for the programs that owns nothing. */
async function startDatabase({ require, built, tools, dir, begin }) {
  const { migrateDatabase } = require(join(built, 'libs/persistence/src/index.js'));
  const port = await tools.anyFreePort();
  const password = 'cluster';
  const order = { folder: join(dir, 'postgres'), password, logFile: join(dir, 'postgres.log') };
  const start = () =>
    tools.startPostgres({ ...order, port: async () => port, durable: true, maxConnections: MAX_CONNECTIONS });
  const { running } = await begin('postgres', async () => {
    const { pid, url, stop, ended } = await start();
    return { pid, url, stop, ended: ended.then(({ code, signal }) => signal ?? `code ${code}`) };
  });
  const urls = await tools.ensureProgramsRole(running.url, dir);
  const { write } = process.stdout;
  process.stdout.write = () => true; // the migrator reports on stdout
  await migrateDatabase(urls).finally(() => (process.stdout.write = write));
  return {
    at: { host: '127.0.0.1', port, user: new URL(urls.owner).username, password },
    environment: { DATABASE_URL: urls.programs },
    ownerUrl: urls.owner,
  };
}

async function startTemporal({ require, built, tools, programs, certificates, database, begin, folderOf }) {
  const { accepts } = require(join(built, 'libs/temporal/src/address.js'));
  await stage('temporal tables', () => makeTables(programs.schema, database.at));
  const ports = await portsOfNodes(NODES, tools);
  const about = { program: programs.server, ports, postgres: database.at, certificates, accepts };
  // One after the other: the first of them enters the cluster in the tables.
  for (const [nth, host] of NODES.entries()) {
    const name = `temporal-${nth + 1}`;
    await begin(name, () => startNode({ ...about, host, folder: folderOf(name) }));
  }
  const nodes = NODES.map((host) => `${host}:${ports.frontend.grpcPort}`);
  return {
    nodes,
    environment: {
      ...{ TEMPORAL_ADDRESS: nodes.join(','), TEMPORAL_NAMESPACE: 'duban' },
      ...{ TEMPORAL_TLS_CA: certificates.ca, TEMPORAL_TLS_SERVER_NAME: SERVER_NAME },
      ...{ TEMPORAL_TLS_CERT: certificates.client.cert, TEMPORAL_TLS_KEY: certificates.client.key },
    },
  };
}

/** A bucket for evidence and papers; the small server runs in this process. */
async function startBucket(directory) {
  const { default: Server } = await import('@20minutes/s3rver');
  const configureBuckets = [{ name: 'duban-files', configs: [] }];
  const server = new Server({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets });
  const { port } = await server.run();
  return {
    environment: {
      ...{ DUBAN_S3_BUCKET: 'duban-files', DUBAN_S3_ENDPOINT: `http://127.0.0.1:${port}` },
      ...{ AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' }, // what it takes for a signature
    },
    stop: () => server.close(),
  };
}

/** How to start each of our own programs, where it serves, and where it tells its metrics. */
async function programsOf({ tools, told, folderOf, demo }) {
  const ports = {};
  const metrics = {};
  for (const name of APIS) ports[name] = await tools.anyFreePort();
  for (const name of [...APIS, ...WORKERS]) metrics[name] = await threeFreePorts(tools);
  const nodes = told.TEMPORAL_ADDRESS.split(',');
  /** @param root the checkout whose build is run */
  const of = (name, root = ROOT) => {
    const [app, nth] = name.split('-');
    const folder = folderOf(name);
    const main = join(root, 'dist', app, 'apps', app, 'src', 'main.js');
    const env = {
      ...{ ...process.env, ...told, DUBAN_STATE_DIR: folder, DUBAN_METRICS_PORT: String(metrics[name]), TZ: 'UTC' },
      TEMPORAL_ADDRESS: (nth % 2 ? nodes : nodes.toReversed()).join(','), // half of them at each node
      ...(app === 'api' && {
        HOST: '127.0.0.1',
        PORT: String(ports[name]),
        DUBAN_DEMO: demo ? '1' : '0',
      }),
    };
    const args = ['--enable-source-maps', '--no-warnings', main];
    return () =>
      startProcess({ name, command: process.execPath, args, env, cwd: root, logFile: join(folder, `${app}.log`) });
  };
  const metricsUrl = (name) => `http://127.0.0.1:${metrics[name] + (name.startsWith('api') ? 0 : 1)}/metrics`;
  return { of, ports, metrics: metricsUrl };
}

/** A process tells its metrics on up to three ports in a row. */
async function threeFreePorts({ anyFreePort, isFree }) {
  for (;;) {
    const first = await anyFreePort();
    if (first < 65_533 && (await isFree(first + 1)) && (await isFree(first + 2))) return first;
  }
}
