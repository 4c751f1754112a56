import { pause } from '../pause.mjs';

/** One of the others: a process, and the rows it has written. */
export class Engine {
  running = null;
  /** Milliseconds that beginning as many as a burst has may take, by what it took before. */
  patience = 0;

  /** @param begin starts its process */
  constructor(name, { rows }, begin) {
    Object.assign(this, { name, rows, begin });
  }

  async start() {
    this.running = await this.begin();
  }

  async stop() {
    await this.running?.stop();
    this.running = null;
  }

  count(kind) {
    return this.#ask('count(*)', kind);
  }

  distinct(kind) {
    return this.#ask('count(distinct instance)', kind);
  }

  async #ask(what, kind) {
    const { rows } = await this.rows.query(`select ${what}::int as n from engine_event where kind = $1`, [kind]);
    return rows[0].n;
  }

  /** @returns how many seconds after an instant, by default after now */
  async until(kind, count, since = Date.now()) {
    while ((await this.count(kind)) < count) await pause(20);
    return (Date.now() - since) / 1_000;
  }
}
