import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { actorOfSession } from '@app/identity';
import { House } from '../house/house';
import { NEEDS, type Need } from './needs.decorator';
import { notPermitted, notSignedIn } from './refusals';
import type { DubanRequest } from './request';
import { sessionToken } from './session-cookie';

/** Nobody gets in without a session, unless the route says so; a route that says nothing lets nobody in. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly house: House,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const need = this.reflector.getAllAndOverride<Need | undefined>(NEEDS, [context.getHandler(), context.getClass()]);
    if (need === 'nothing') return true;
    const request = context.switchToHttp().getRequest<DubanRequest>();
    const token = sessionToken(request);
    const person = token && (await this.house.ask((em) => actorOfSession(em, token, new Date())));
    if (!person) throw notSignedIn();
    if (!need || (need !== 'session' && !need.includes(person.role))) throw notPermitted();
    request.person = person;
    return true;
  }
}
