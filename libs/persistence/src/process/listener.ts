import type { Client } from 'pg';
import { PreparingClient } from '../prepared';

/** What `announce_letters` of the database calls out at the commit. */
const CHANNEL = 'duban_outbox';

/** How long to wait before a lost connection is made again; until then the slow look at the outbox does. */
const AGAIN_MS = 1_000;

/** How often to ask whether the database is still there: a connection on which nobody speaks looks like one that is gone. */
const STILL_THERE_MS = 15_000;

/** How it keeps its connection; the tests are less patient. */
interface ListenerPatience {
  stillThereMs?: number;
  silenceMs?: number;
}

/**
 * Hears from the database that letters were written, by whatever process, on a connection of its own. Its backend also
 * tells the other ones that whoever took a letter is still alive.
 */
export class LetterListener {
  private client: Client | null = null;
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;
  private asking: NodeJS.Timeout | undefined;

  constructor(
    private readonly databaseUrl: string,
    private readonly onLetters: () => void,
    private readonly patience: ListenerPatience = {},
  ) {}

  /** The backend of the connection, null while there is none. */
  get backend(): number | null {
    return (this.client as unknown as { processID?: number } | null)?.processID ?? null;
  }

  async start(): Promise<void> {
    const client = new PreparingClient({
      connectionString: this.databaseUrl,
      application_name: 'duban-outbox',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      silenceMs: this.patience.silenceMs,
    });
    client.on('notification', () => this.onLetters());
    client.on('error', () => undefined); // 'end' follows
    client.once('end', () => this.lost(client));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      if (this.stopped) return void (await client.end());
      this.client = client;
      this.askOn(client);
      this.onLetters(); // what was written while nobody listened
    } catch {
      await client.end().catch(() => undefined);
      this.lost(client);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    clearTimeout(this.asking);
    await this.client?.end().catch(() => undefined);
  }

  /** Asks whether the database is still there, and again a while after each answer. */
  private askOn(client: Client): void {
    const ask = () =>
      client.query('select 1').then(
        () => this.client === client && this.askOn(client),
        () => undefined, // 'end' follows
      );
    this.asking = setTimeout(() => void ask(), this.patience.stillThereMs ?? STILL_THERE_MS);
  }

  private lost(client: Client): void {
    if (this.client === client) {
      this.client = null;
      clearTimeout(this.asking);
    }
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.start(), AGAIN_MS);
  }
}
