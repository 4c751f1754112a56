import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.mjs';
import { SERVER_NAME } from './certificates.mjs';
import { startProcess } from './process.mjs';

/** Each needs a port for calls and one for the talk of the nodes among themselves. */
const SERVICES = ['frontend', 'history', 'matching', 'worker'];
/** Once and for all: the number cannot be changed later. A county needs no more. */
const SHARDS = 16;
const CONNECTIONS = 15;
const DATABASES = { default: 'temporal', visibility: 'temporal_visibility' };

/** The databases of the cluster with their tables, as the server's own tool makes them. */
export async function makeTables(tool, { host, port, user, password }) {
  for (const [store, database] of Object.entries(DATABASES)) {
    const schema = `postgresql/v12/${store === 'default' ? 'temporal' : 'visibility'}`;
    const at = ['--plugin', 'postgres12', '--ep', host, '-p', String(port), '-u', user, '--pw', password];
    const ask = async (...args) => {
      const { code, output } = await run(tool, [...at, '--db', database, ...args], { quiet: true, cwd: '/' });
      if (code !== 0) throw new Error(`temporal-sql-tool ${args[0]} ${database}: ${output.trim().split('\n').at(-1)}`);
    };
    await ask('create-database');
    await ask('setup-schema', '-v', '0.0');
    await ask('update-schema', '--schema-name', schema);
  }
}

/** Temporal notes its members in a column of two bytes, so no port is above this; nor where the system takes ports for calls. */
const PORTS = { from: 17_000, to: 31_000 };

/** The ports of a node: the same at each address, because the nodes know each other's by their own. */
export async function portsOfNodes(hosts, { isFree }) {
  const ports = {};
  let next = PORTS.from + Math.floor(Math.random() * (PORTS.to - PORTS.from));
  const free = async () => {
    for (;;) {
      next += 1;
      if ((await Promise.all(hosts.map((host) => isFree(next, host)))).every(Boolean)) return next;
    }
  };
  for (const name of SERVICES) ports[name] = { grpcPort: await free(), membershipPort: await free() };
  ports.metrics = await free();
  return ports;
}

/** Starts a node; it can work once it takes calls. */
export function startNode({ program, folder, host, ports, postgres, certificates, accepts }) {
  const config = join(folder, 'config');
  mkdirSync(config, { recursive: true });
  writeFileSync(join(config, 'dynamic.yaml'), '');
  const settings = settingsOf({ config, host, ports, postgres, certificates });
  writeFileSync(join(config, 'node.yaml'), JSON.stringify(settings, null, 2), { mode: 0o600 }); // YAML, too
  return startProcess({
    name: `Temporal at ${host}`,
    command: program,
    args: ['--root', folder, '--config', 'config', '--env', 'node', '--allow-no-auth', 'start'],
    env: process.env,
    cwd: folder,
    logFile: join(folder, 'temporal.log'),
    ready: () => accepts(`${host}:${ports.frontend.grpcPort}`),
  });
}

/** The settings of the server; https://docs.temporal.io/references/configuration. */
function settingsOf({ config, host, ports, postgres, certificates: { ca, node } }) {
  const store = (databaseName) => ({
    sql: {
      ...{ pluginName: 'postgres12', databaseName, connectProtocol: 'tcp' },
      ...{ connectAddr: `${postgres.host}:${postgres.port}`, user: postgres.user, password: postgres.password },
      ...{ maxConns: CONNECTIONS, maxIdleConns: CONNECTIONS, maxConnLifetime: '1h' },
    },
  });
  const client = { serverName: SERVER_NAME, rootCaFiles: [ca] };
  const server = { certFile: node.cert, keyFile: node.key, requireClientAuth: true, clientCaFiles: [ca] };
  const rpc = ({ grpcPort, membershipPort }) => ({ rpc: { grpcPort, membershipPort, bindOnIP: host } });
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      ...{ defaultStore: 'default', visibilityStore: 'visibility', numHistoryShards: SHARDS },
      datastores: { default: store(DATABASES.default), visibility: store(DATABASES.visibility) },
    },
    global: {
      membership: { maxJoinDuration: '30s', broadcastAddress: host },
      metrics: { prometheus: { listenAddress: `${host}:${ports.metrics}`, timerType: 'histogram' } },
      tls: {
        internode: { server, client },
        frontend: { server, client },
        systemWorker: { certFile: node.cert, keyFile: node.key, client },
      },
    },
    services: Object.fromEntries(SERVICES.map((name) => [name, rpc(ports[name])])),
    clusterMetadata: {
      ...{ enableGlobalNamespace: false, failoverVersionIncrement: 10 },
      ...{ masterClusterName: 'duban', currentClusterName: 'duban' },
      clusterInformation: {
        duban: {
          ...{ enabled: true, initialFailoverVersion: 1, rpcName: 'frontend' },
          rpcAddress: `${host}:${ports.frontend.grpcPort}`,
        },
      },
    },
    dynamicConfigClient: { filepath: join(config, 'dynamic.yaml'), pollInterval: '60s' },
  };
}
