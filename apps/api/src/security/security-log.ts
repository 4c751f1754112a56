import { Injectable, Logger } from '@nestjs/common';
import { recordSecurity, type SecurityNote } from '@app/identity';
import { House } from '../house/house';
import { clientOf } from '../http/client';
import type { DubanRequest } from '../http/request';
import { Repeated } from './repeated';

const TEN_MINUTES = 600_000;
const A_MINUTE = 60_000;

/** Writes down what people read, take away and are refused. */
@Injectable()
export class SecurityLog {
  private readonly log = new Logger('security-log');
  private readonly read = new Repeated(TEN_MINUTES);
  private readonly refused = new Repeated(A_MINUTE);

  constructor(private readonly house: House) {}

  /**
   * Whoever signed in read or took something. It is written before it leaves: what cannot be written is not given.
   *
   * @param subject what, where the address does not say it
   */
  async took(request: DubanRequest, kind: SecurityNote['kind'], subject = subjectOf(request)): Promise<void> {
    if (kind === 'restricted-read' && !this.read.isNews(`${request.person?.accountId} ${subject}`, Date.now())) return;
    await this.house.write((em) => recordSecurity(em, { kind, by: byOf(request), subject }));
  }

  /** Somebody asked for what is not for them. The refusal does not wait for the line. */
  refusedTo(request: DubanRequest, code: string): void {
    const subject = subjectOf(request);
    if (!request.person || !this.refused.isNews(`${request.person.accountId} ${subject}`, Date.now())) return;
    const note = { kind: 'permission-refused', result: 'refused', by: byOf(request), subject, detail: code } as const;
    void this.house
      .write((em) => recordSecurity(em, note))
      .catch((error: unknown) => this.log.error(`a refusal was not written down: ${String(error)}`));
  }
}

/** Method and address without what was asked for by name. */
const subjectOf = ({ method, originalUrl }: DubanRequest) => `${method} ${originalUrl.split('?', 1)[0]}`;

/** Who sent a request, for the log. */
export const byOf = (request: DubanRequest) => ({
  accountId: request.person?.accountId ?? null,
  name: request.person?.name ?? null,
  address: clientOf(request).address,
});
