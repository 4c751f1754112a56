import type { Request } from 'express';
import type { SignedInPerson } from '@app/identity';
import type { Actor, KeyedRequest } from '@app/use-cases';

/** A request after the guards: with the person, where somebody has signed in, and how the request is told from others. */
export interface DubanRequest extends Request {
  person?: SignedInPerson & { request?: KeyedRequest } & Pick<Actor, 'standing' | 'headReleases'>;
}
