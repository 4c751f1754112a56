import type { TestServers } from './test-servers';

/** Stops what global-setup.ts started. */
export default async function globalTeardown(): Promise<void> {
  await (globalThis as { dubanTestServers?: TestServers }).dubanTestServers?.stop();
}
