import { openAudit, type OpenAudit } from './open-audit';
import type { Progress } from './progress';

/** How often the heads are looked at; a head that has not moved costs no line. */
const EVERY_MS = 15_000;
/** How long the last signature may hold up the end. */
const LAST_MS = 1_500;

/**
 * Signs the heads of the hash chains while servers run, and once more when worker and API have ended: what is cut off a
 * chain or written anew afterwards no longer fits. It lives in the launcher, so that neither worker nor API holds the key.
 */
export class HeadSigner {
  private audit: Promise<OpenAudit> | null = null;
  /** The address it was opened at: after a crash the server may listen elsewhere. */
  private openedAt = '';
  private timer: NodeJS.Timeout | null = null;
  private complained = false;

  constructor(
    private readonly ownerUrl: () => string | undefined,
    private readonly stateDir: string,
    private readonly progress: Progress,
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.sign(), EVERY_MS);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    if (!this.ownerUrl()) return;
    let late: NodeJS.Timeout | undefined;
    await Promise.race([this.sign(), new Promise((resolve) => (late = setTimeout(resolve, LAST_MS)))]);
    clearTimeout(late);
    await this.audit?.then((audit) => audit.close()).catch(() => undefined);
  }

  private async sign(): Promise<void> {
    try {
      const url = this.ownerUrl();
      if (!url) return;
      if (url !== this.openedAt) await this.reopen(url);
      await (await this.audit)!.sign();
      this.complained = false;
    } catch (error) {
      if (!this.complained) {
        const { code, message } = error as { code?: string; message: string };
        this.progress.note(
          `! 哈希链尾未能签名（${code ?? message}），将重试 / the heads were not signed, trying again`,
        );
      }
      this.complained = true;
    }
  }

  private async reopen(url: string): Promise<void> {
    await this.audit?.then((audit) => audit.close()).catch(() => undefined);
    this.openedAt = url;
    this.audit = openAudit(url, this.stateDir);
  }
}
