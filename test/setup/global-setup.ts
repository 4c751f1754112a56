import { join } from 'node:path';
import { startTestServers, type TestServers } from './test-servers';

declare global {
  var dubanTestServers: TestServers | undefined;
}

/** Once per run: the servers that all specs of the project share. Each spec makes its own database and namespace (servers.ts). */
export default async function globalSetup(): Promise<void> {
  // What Node compiled once, the many processes of the specs need not compile again.
  process.env.NODE_COMPILE_CACHE ??= join(__dirname, '../../node_modules/.cache/node-compile');
  const servers = await startTestServers();
  globalThis.dubanTestServers = servers;
  process.env.DUBAN_TEST_PG_URL = servers.postgresUrl;
  process.env.DUBAN_TEST_TEMPORAL_ADDRESS = servers.temporalAddress;
}
