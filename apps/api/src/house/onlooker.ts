import { AsyncLocalStorage } from 'node:async_hooks';
import type { NextFunction, Request, Response } from 'express';
import type { Onlooker } from '@app/persistence';

const onlooker = new AsyncLocalStorage<{ person: Onlooker | null }>();

/** Until somebody is known, a request asks for nobody: the secrets are hidden from it. */
export const askForNobody = (_: Request, __: Response, next: NextFunction): void =>
  onlooker.run({ person: null }, next);

/** From here on the request asks for this person; said once, where the session is read. */
export function askFor(person: Onlooker): void {
  const asked = onlooker.getStore();
  if (asked) asked.person = person;
}

/** For whom the present request asks; null where that is nobody. */
export const whoAsks = (): Onlooker | null => onlooker.getStore()?.person ?? null;
