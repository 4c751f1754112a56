import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openHouse } from '../bench-clauses/house.mjs';
import { inventedPlan } from '../invented-plan.mjs';
import { pause } from '../pause.mjs';
import { measured } from '../processor-time.mjs';

const DAY = 86_400_000;
const MINUTE = 60_000;
const PRELOAD = fileURLToPath(new URL('../bench-clauses/day-begins-at.mjs', import.meta.url));
/** A folder for CPU profiles of the worker, when it is asked where its time goes. */
const PROFILE = process.env.DUBAN_BENCH_PROFILE ? `--cpu-prof --cpu-prof-dir=${process.env.DUBAN_BENCH_PROFILE}` : '';
/** So long before the day begins all clauses wait for it. */
const AHEAD_MS = 5_000;
const PATIENCE_MS = 120_000;
const AS_WRITTEN = { pastDates: 'as-written', watchEvery: null, demands: [] };

/** So long it is measured what the processes use while nothing is to be done. */
const AT_REST_MS = 10_000;

/** What was used beyond that, where it takes long because it waits. */
const beyond = ({ wall, cpu }, rest) => ({
  wall,
  cpu: Object.fromEntries(
    Object.entries(cpu).map(([name, used]) => [name, used - (rest.cpu[name] / rest.wall) * wall]),
  ),
});

const shanghai = (instant) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);

/** The departments of the county, as whom a plan gives its work to. */
const departmentsOf = (require, built) =>
  require(join(built, 'config/index.js'))
    .loadDirectory()
    .bodies.filter(({ kind }) => kind === 'department')
    .map(({ name }) => name);

/** Duban as in a house: confirmed over HTTP, started by the outbox, swept and drafted by the worker. */
export class DubanEngine {
  #house;
  #worker = null;

  constructor(require, built, servers) {
    Object.assign(this, { require, built, servers, departments: departmentsOf(require, built) });
  }

  async start() {
    this.#house = await openHouse(this.require, this.built, this.servers);
    this.#worker = await this.#house.startWorker();
  }

  async stop() {
    await this.#worker?.stop();
    await this.#house?.close();
  }

  /** @returns the plan, imported and not confirmed */
  #plan(clauses, dueOn, { ownBases = false, bodies = this.departments } = {}) {
    const issuedOn = shanghai(Date.parse(dueOn) - 60 * DAY);
    return this.#house.importPlan(inventedPlan({ clauses, dueOn, issuedOn, ownBases, bodies }));
  }

  /** Until rows and dates stand, and until Temporal holds every workflow. */
  async activate(size) {
    const planId = await this.#plan(size, shanghai(Date.now() + 50 * DAY));
    const begun = performance.now();
    await this.#house.confirm(planId);
    const stand = (performance.now() - begun) / 1_000;
    while ((await this.#number('select count(*)::int as n from outbox')) > 0) await pause(20);
    return { stand, held: (performance.now() - begun) / 1_000 };
  }

  async activation(size, pids) {
    const { api } = this.#house;
    const { result, cpu } = await measured({ API: api.pid, worker: this.#worker.pid, ...pids }, () =>
      this.activate(size),
    );
    const { stand, held } = result;
    return [
      { what: 'activations until rows and dates stand', who: 'Duban', rate: size / stand, cpu },
      { what: 'activations until Temporal holds them', who: 'Duban', rate: size / held, cpu },
    ];
  }

  /** Every clause has a reminder this morning. */
  async morning(size, pids) {
    const { result: seconds, cpu } = await this.#day(size, { dueIn: 7 }, (worker, dueAt) =>
      measured({ worker: worker.pid, ...pids }, () => this.#until('reminded', size, dueAt)),
    );
    return [{ what: 'reminders of a morning', who: 'Duban', rate: size / seconds, cpu }];
  }

  /**
   * Every clause has a supervision notice drafted this morning, twenty working days after its date: once with the departments of
   * the county in turn, as plans have them, and once with one body that owes everything, whose notice takes up all of it.
   */
  async drafts(size, pids) {
    const rows = [];
    for (const [what, bodies] of [
      ['rungs that draft', this.departments],
      ['rungs that draft, of one body', this.departments.slice(0, 1)],
    ]) {
      const terms = { dueIn: -20, ownBases: true, bodies };
      const { drafted, looked } = await this.#day(size, terms, async (worker, dueAt) => {
        const used = { worker: worker.pid, ...pids };
        const drafted = await measured(used, () => this.#until('supervision-notice-drafted', size, dueAt));
        const looked = await measured(used, () => this.#lookedAfter(dueAt));
        return { drafted, looked: beyond(looked, await measured(used, () => pause(AT_REST_MS))) };
      });
      rows.push(
        { what, who: 'Duban', rate: size / drafted.result, cpu: drafted.cpu },
        { what: `${what}: their looks, spread`, who: 'Duban', rate: size / looked.wall, cpu: looked.cpu },
      );
    }
    return rows;
  }

  /** `kill -9` of the worker in the middle of a morning, and a new one. */
  async killed(size) {
    return this.#day(size, { dueIn: -20, ownBases: true }, async (worker, _, again) => {
      await this.#until('supervision-notice-drafted', size / 3);
      process.kill(worker.pid, 'SIGKILL');
      await worker.ended;
      await again();
      const begun = Date.now();
      await Promise.race([this.#until('supervision-notice-drafted', size), pause(PATIENCE_MS)]);
      const rows = await this.#done('supervision-notice-drafted');
      const seconds = ((Date.now() - begun) / 1_000).toFixed(0);
      const twice = await this.#number(
        `select count(*)::int as n from (select 1 from official_document where plan_id = ? group by clause_id having count(*) > 1) d`,
        this.planId,
      );
      return `kill -9 in a burst of ${size}, Duban: after ${seconds} s ${rows} done, ${twice} of them twice, ${size - rows} wait`;
    });
  }

  /** A plan for which something is due on a day that begins while we look (`day-begins-at.mjs`). */
  async #day(size, { dueIn, ...terms }, look) {
    await this.#worker.stop();
    const dueAt = Math.ceil((Date.now() + AHEAD_MS + size * 100) / MINUTE) * MINUTE;
    const options = `${PROFILE} --import ${PRELOAD}`;
    const start = () => this.#house.startWorker({ DAY_BEGINS_AT: String(dueAt), NODE_OPTIONS: options });
    this.#worker = await start();
    this.planId = await this.#plan(size, shanghai(dueAt + dueIn * DAY), terms);
    await this.#house.confirm(this.planId, AS_WRITTEN);
    await this.#house.answered();
    if (Date.now() > dueAt - 1_000) throw new Error('the machine is too busy: the day began before all clauses waited');
    await pause(dueAt - Date.now());
    const result = await look(this.#worker, dueAt, async () => (this.#worker = await start()));
    await this.#house.answered();
    await this.#worker.stop();
    this.#worker = await this.#house.startWorker();
    return result;
  }

  /** Until each workflow has found its rung carried out, and rests until the next one. */
  async #lookedAfter(dueAt) {
    const still = `select count(*)::int as n from process where plan_id = ? and kind = 'clause' and wake_on <= ?`;
    while ((await this.#number(still, this.planId, shanghai(dueAt))) > 0) await pause(200);
  }

  #done(kind) {
    return this.#number('select count(*)::int as n from event where plan_id = ? and kind = ?', this.planId, kind);
  }

  /** @returns how many seconds after an instant, by default after now */
  async #until(kind, count, since = Date.now()) {
    while ((await this.#done(kind)) < count) await pause(20);
    return (Date.now() - since) / 1_000;
  }

  async #number(sql, ...values) {
    return (await this.#house.orm.em.fork().execute(sql, values))[0].n;
  }
}
