import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Response } from 'express';
import { tooManyUploads } from './refusals';
import type { DubanRequest } from './request';

const MEGABYTE = 1024 * 1024;
/** Five files of evidence, and the words around them. */
const LARGEST_FORM = 102 * MEGABYTE;
/** Two full forms; many small ones are no burden, e.g. one that is sent again and again. */
const MOST_OF_ONE = 2 * LARGEST_FORM;
const MOST_BYTES = 400 * MEGABYTE;

/**
 * How much may be on its way at once: of one person two forms full of files, and of all persons together what the memory of
 * the house holds. It runs behind the guards that know the person, and before anything of a form is read.
 */
@Injectable()
export class UploadLimitsGuard implements CanActivate {
  private readonly underWay = new Map<string, number>();
  private bytes = 0;

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const request = http.getRequest<DubanRequest>();
    if (!request.person || !/^multipart\//i.test(request.headers['content-type'] ?? '')) return true;
    this.enter(String(request.person.accountId), sizeOf(request), http.getResponse<Response>());
    return true;
  }

  /** @throws DubanError `uploads-too-many` */
  enter(person: string, size: number, response: Pick<Response, 'once'>): void {
    const own = this.underWay.get(person) ?? 0;
    if (own + size > MOST_OF_ONE || this.bytes + size > MOST_BYTES) throw tooManyUploads();
    this.underWay.set(person, own + size);
    this.bytes += size;
    response.once('close', () => {
      this.bytes -= size;
      const left = (this.underWay.get(person) ?? size) - size;
      if (left > 0) this.underWay.set(person, left);
      else this.underWay.delete(person);
    });
  }
}

/** What it says of itself; a form that says nothing may be as large as any. */
function sizeOf({ headers }: Pick<DubanRequest, 'headers'>): number {
  const said = Number(headers['content-length'] ?? LARGEST_FORM);
  return Number.isFinite(said) ? Math.min(said, LARGEST_FORM) : LARGEST_FORM;
}
