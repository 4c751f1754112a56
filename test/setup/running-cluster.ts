import { readFileSync } from 'node:fs';

/** Processes that run already, as `npm run cluster -- pilot` writes them down. */
export interface RunningCluster {
  /** What its programs are told: database, Temporal with its certificates, bucket. */
  told: Record<string, string>;
  ownerUrl: string;
  /** The folder with the passwords of the demo accounts. */
  stateDir: string;
  /** One address for all of its APIs. */
  url: string;
}

/** The cluster on which a story is told, in the place of a house of its own. */
export function runningCluster(): RunningCluster | null {
  const { DUBAN_TEST_CLUSTER: file } = process.env;
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as RunningCluster) : null;
}
