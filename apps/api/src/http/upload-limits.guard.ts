import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Response } from 'express';
import { formTooLarge, tooManyUploads, uploadsOfHourUsed } from './refusals';
import type { DubanRequest } from './request';

const MEGABYTE = 1024 * 1024;
/** Five files of evidence, and the words around them. */
const LARGEST_FORM = 102 * MEGABYTE;
/** Two full forms; many small ones are no burden, e.g. one that is sent again and again. */
const MOST_OF_ONE = 2 * LARGEST_FORM;
const MOST_BYTES = 400 * MEGABYTE;
/** What a person hands in on a long day, in an hour; more would fill the disk. */
const MOST_OF_HOUR = { bytes: 20 * LARGEST_FORM, forms: 300 };
const HOUR_MS = 3_600_000;

interface Sent {
  at: number;
  bytes: number;
}

/**
 * How much one person may have on the way at once and send within an hour, and how much all may have on the way together. It
 * runs behind the guards that know the person, and before anything of a form is read.
 */
@Injectable()
export class UploadLimitsGuard implements CanActivate {
  private readonly underWay = new Map<string, number>();
  private readonly ofHour = new Map<string, Sent[]>();
  private bytes = 0;

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const request = http.getRequest<DubanRequest>();
    if (!request.person || !/^multipart\//i.test(request.headers['content-type'] ?? '')) return true;
    this.enter(String(request.person.accountId), sizeOf(request), http.getResponse<Response>(), Date.now());
    return true;
  }

  /** @throws DubanError `upload-too-large`, `uploads-too-many` */
  enter(
    person: string,
    size: number,
    response: Pick<Response, 'once'> & Partial<Pick<Response, 'closed'>>,
    now: number,
  ): void {
    if (size > LARGEST_FORM) throw formTooLarge();
    if (response.closed) return; // whoever asked has gone while it was looked up who that is: nothing will come
    const own = this.underWay.get(person) ?? 0;
    if (own + size > MOST_OF_ONE || this.bytes + size > MOST_BYTES) throw tooManyUploads();
    this.countHour(person, size, now);
    this.underWay.set(person, own + size);
    this.bytes += size;
    response.once('close', () => {
      this.bytes -= size;
      const left = (this.underWay.get(person) ?? size) - size;
      if (left > 0) this.underWay.set(person, left);
      else this.underWay.delete(person);
    });
  }

  private countHour(person: string, bytes: number, now: number): void {
    this.forgetBefore(now - HOUR_MS);
    const sent = this.ofHour.get(person) ?? [];
    const total = sent.reduce((sum, one) => sum + one.bytes, bytes);
    if (total > MOST_OF_HOUR.bytes || sent.length >= MOST_OF_HOUR.forms) {
      throw uploadsOfHourUsed(Math.ceil((sent[0].at + HOUR_MS - now) / 1000));
    }
    this.ofHour.set(person, [...sent, { at: now, bytes }]);
  }

  private forgetBefore(moment: number): void {
    for (const [person, sent] of this.ofHour) {
      const left = sent.filter(({ at }) => at > moment);
      if (left.length > 0) this.ofHour.set(person, left);
      else this.ofHour.delete(person);
    }
  }
}

/** What it says of itself; a form that says nothing may be as large as any. */
function sizeOf({ headers }: Pick<DubanRequest, 'headers'>): number {
  const said = Number(headers['content-length'] ?? LARGEST_FORM);
  return Number.isFinite(said) ? said : LARGEST_FORM;
}
