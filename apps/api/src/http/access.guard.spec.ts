import type { ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { SignedInPerson } from '@app/identity';
import type { House } from '../house/house';
import { AccessGuard } from './access.guard';
import type { Need } from './needs.decorator';
import type { DubanRequest } from './request';

const person: SignedInPerson = {
  accountId: 1,
  name: '甲',
  post: '局长',
  role: 'department',
  bodyId: 1,
  body: '县林业局',
  demo: false,
  oneTimePassword: false,
  address: null,
  via: null,
  releases: null,
};

/** A guard in front of a route with this need, and a request with or without a session. */
function attempt(need: Need | undefined, signedIn: boolean, who: SignedInPerson = person) {
  const cookies = signedIn ? { duban_session: 'token' } : {};
  const request = { cookies, method: 'GET', headers: {} } as unknown as DubanRequest;
  const reflector = { getAllAndOverride: () => need } as unknown as Reflector;
  const house = { holderOf: async () => who, postOf: async () => ({}) } as unknown as House;
  const context = {
    getHandler: () => null,
    getClass: () => null,
    switchToHttp: () => ({ getRequest: () => request }),
  } as unknown as ExecutionContext;
  const environment = { DUBAN_DEMO: '0', DUBAN_SESSION_IDLE_MINUTES: 30 } as const;
  return { request, entered: new AccessGuard(reflector, house, environment).canActivate(context) };
}

describe('the guard at the door', () => {
  it('lets everybody in where nothing is needed', async () => {
    await expect(attempt('nothing', false).entered).resolves.toBe(true);
  });

  it('turns away who has not signed in', async () => {
    await expect(attempt('session', false).entered).rejects.toMatchObject({ code: 'not-signed-in' });
    await expect(attempt(['department'], false).entered).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('lets in whose role is asked for, and says who it is', async () => {
    const { request, entered } = attempt(['county-office', 'department'], true);
    await expect(entered).resolves.toBe(true);
    expect(request.person).toEqual(person);
  });

  it('turns away other roles', async () => {
    await expect(attempt(['county-office'], true).entered).rejects.toMatchObject({ code: 'not-permitted' });
  });

  it.each(['administrator', 'auditor'] as const)('keeps the %s from everything about plans', async (role) => {
    await expect(attempt('session', true, { ...person, role }).entered).rejects.toMatchObject({
      code: 'not-permitted',
    });
    await expect(attempt('account', true, { ...person, role }).entered).resolves.toBe(true);
    await expect(attempt([role], true, { ...person, role }).entered).resolves.toBe(true);
  });

  it('lets a first password open nothing but the own account', async () => {
    const fresh = { ...person, oneTimePassword: true };
    await expect(attempt('session', true, fresh).entered).rejects.toMatchObject({ code: 'password-change-due' });
    await expect(attempt(['department'], true, fresh).entered).rejects.toMatchObject({ code: 'password-change-due' });
    await expect(attempt('account', true, fresh).entered).resolves.toBe(true);
  });

  it('lets nobody in where a route forgot to say what it needs', async () => {
    await expect(attempt(undefined, true).entered).rejects.toMatchObject({ code: 'not-permitted' });
    await expect(attempt(undefined, false).entered).rejects.toMatchObject({ code: 'not-signed-in' });
  });
});
