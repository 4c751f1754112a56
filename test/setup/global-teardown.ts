import { existsSync, readFileSync } from 'node:fs';
import { countedFile, tableOf, type Counted } from '../web/journeys';
import type { TestServers } from './test-servers';

/** Says how long the journeys were that this run has walked, and stops what global-setup.ts started. */
export default async function globalTeardown(): Promise<void> {
  if (existsSync(countedFile())) {
    const lines = readFileSync(countedFile(), 'utf8').trim().split('\n');
    process.stdout.write(tableOf(lines.map((line) => JSON.parse(line) as Counted)));
  }
  await (globalThis as { dubanTestServers?: TestServers }).dubanTestServers?.stop();
}
