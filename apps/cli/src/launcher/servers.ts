import { TEMPORAL_ACCESS_VARIABLES } from '../../../../libs/temporal/src/access';
import type { Progress } from './progress';

export interface EnsureServersOptions {
  /** State folder; the project's `.duban` by default. */
  stateDir?: string;
  /** Also run a worker. */
  worker?: boolean;
  /** Also run the API with the page. */
  api?: boolean;
  /** Name of the command, for those who meet it in `duban status`. `up` never shares another one's servers. */
  command?: string;
  host?: string;
  port?: number;
  demo?: boolean;
  /** Done with the migrated database before worker and API start; a failure is one of the start. */
  afterMigrations?: (databaseUrl: string) => Promise<void>;
  /** False for a command that only looks at the record: it does not sign what it is about to check. */
  signs?: boolean;
  /** False for a command that must leave the database as the running version knows it. */
  migrates?: boolean;
  /** Exit code after Ctrl-C; 128 + signal by default. */
  signalExitCode?: number;
  progress: Progress;
}

export interface Servers {
  /** The database, for the role of the programs. */
  databaseUrl: string;
  /** The same, for the owner of the tables. */
  ownerUrl: string;
  temporalAddress: string;
  namespace: string;
  stateDir: string;
  /** Address of the page, when an API runs. */
  url?: string;
  /** Stops what this call started and nothing else. */
  stop(): Promise<void>;
}

export const namespaceName = (): string => process.env.TEMPORAL_NAMESPACE || 'duban';

export interface ChildEnvironment {
  stateDir: string;
  databaseUrl: string;
  temporalAddress: string;
  host: string;
  port: number;
  demo: boolean;
}

const NO_ACCESS = Object.fromEntries(TEMPORAL_ACCESS_VARIABLES.map((name) => [name, '']));

/** What worker and API are told. */
export function childEnv(env: ChildEnvironment): Record<string, string> {
  return {
    DATABASE_URL: env.databaseUrl,
    // The embedded server is reached without proof of who we are, whatever the surroundings say of another one.
    ...(process.env.TEMPORAL_ADDRESS ? {} : NO_ACCESS),
    TEMPORAL_ADDRESS: env.temporalAddress,
    TEMPORAL_NAMESPACE: namespaceName(),
    DUBAN_STATE_DIR: env.stateDir,
    HOST: env.host,
    PORT: String(env.port),
    DUBAN_DEMO: env.demo ? '1' : '0',
    TZ: 'UTC',
  };
}
