import { pause } from '../pause.mjs';

/** As systemd would with `RestartSec`. */
const RESTART_MS = 500;

/** A process of the cluster that is started again whenever it ends, until it is lost or stopped. */
export class Member {
  /** What runs now; null while nothing does. */
  running = null;
  /** Nobody starts it again. */
  lost = false;
  #wanted = true;

  /** @param start begins the process and returns it once it can work */
  constructor(name, start, say) {
    Object.assign(this, { name, start, say });
  }

  async begin() {
    const running = await this.start();
    if (!this.#wanted) return running.stop();
    this.running = running;
    void running.ended.then((how) => this.#again(how));
  }

  async #again(how) {
    this.running = null;
    while (this.#wanted) {
      this.say(`! ${this.name} ended (${how}), starting it again`);
      await pause(RESTART_MS);
      try {
        return await this.begin();
      } catch (error) {
        how = error.message;
      }
    }
  }

  /** `kill -9`, in the middle of whatever it does. */
  kill() {
    process.kill(this.running.pid, 'SIGKILL');
  }

  /** The same, and nobody starts it again. */
  lose() {
    this.#wanted = false;
    this.lost = true;
    this.kill();
  }

  /** Ends it in good order; what begins instead is told by `start`. */
  async replace(start) {
    this.start = start;
    const { running } = this;
    await running.stop();
    while (this.running === null || this.running === running) await pause(50);
  }

  async stop() {
    this.#wanted = false;
    await this.running?.stop();
  }
}
