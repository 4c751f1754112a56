import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Environment } from '@app/config';
import { House } from '../house/house';
import { askFor } from '../house/onlooker';
import { ENVIRONMENT } from '../house/tokens';
import { clientOf, isInBackground } from './client';
import { NEEDS, admits, type Need } from './needs.decorator';
import { notPermitted, notSignedIn, passwordDue } from './refusals';
import type { DubanRequest } from './request';
import { sessionToken } from './session-cookie';

/** Nobody gets in without a session, unless the route says so; a route that says nothing lets nobody in. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly house: House,
    @Inject(ENVIRONMENT)
    private readonly environment: Pick<Environment, 'DUBAN_DEMO' | 'DUBAN_SESSION_IDLE_MINUTES'>,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const need = this.reflector.getAllAndOverride<Need | undefined>(NEEDS, [context.getHandler(), context.getClass()]);
    if (need === 'nothing') return true;
    const request = context.switchToHttp().getRequest<DubanRequest>();
    const token = sessionToken(request);
    const asked = {
      address: clientOf(request).address,
      background: isInBackground(request),
      idleMinutes: this.environment.DUBAN_SESSION_IDLE_MINUTES,
      demo: this.environment.DUBAN_DEMO === '1',
    };
    const person = token && (await this.house.holderOf(token, asked));
    if (!person) throw notSignedIn();
    request.person = person;
    askFor(person);
    if (person.oneTimePassword && need !== 'account') throw passwordDue();
    if (!admits(need, person.role)) throw notPermitted();
    request.person = { ...person, ...(await this.house.postOf(person)) };
    return true;
  }
}
