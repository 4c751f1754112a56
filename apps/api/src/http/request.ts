import type { Request } from 'express';
import type { SignedInPerson } from '@app/identity';

/** A request after the guard: with the person, where somebody has signed in. */
export interface DubanRequest extends Request {
  person?: SignedInPerson;
}
