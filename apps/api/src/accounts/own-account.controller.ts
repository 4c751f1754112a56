import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Inject, Param, Put, Req } from '@nestjs/common';
import type { Environment } from '@app/config';
import {
  changePassword,
  endSessions,
  sessionsOf,
  tokenHash,
  type SignedInPerson,
  type WhichSessions,
} from '@app/identity';
import type { EntityManager } from '@app/persistence';
import { SessionListed } from '@app/persistence/read-models';
import { House } from '../house/house';
import { ENVIRONMENT } from '../house/tokens';
import { Me } from '../http/me.decorator';
import { NeedsAccount } from '../http/needs.decorator';
import { notSignedIn } from '../http/refusals';
import type { DubanRequest } from '../http/request';
import { sessionToken } from '../http/session-cookie';
import { SessionIdPipe } from './accounts.controller';
import { EndedSessions, PasswordDto } from './accounts.dto';
import { presentSessions } from './present-sessions';

/** 我的账号: everybody's own password and own sessions. */
@Controller('account')
@NeedsAccount()
export class OwnAccountController {
  constructor(
    private readonly house: House,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Where I am signed in. */
  @Get('sessions')
  async sessions(@Me() me: SignedInPerson, @Req() request: DubanRequest): Promise<SessionListed[]> {
    const how = { token: sessionToken(request), idleMinutes: this.environment.DUBAN_SESSION_IDLE_MINUTES };
    return presentSessions(await this.house.ask((em) => sessionsOf(em, me.accountId, new Date(), how)));
  }

  /** Ends all my sessions but this one. */
  @Delete('sessions')
  async endOthers(@Me() me: SignedInPerson, @Req() request: DubanRequest): Promise<EndedSessions> {
    const which = { account: me.accountId, except: ownHash(request) };
    return { ended: await this.end(which, me) };
  }

  /** Ends one of my sessions. */
  @Delete('sessions/:publicId')
  async endOne(@Me() me: SignedInPerson, @Param('publicId', SessionIdPipe) publicId: string): Promise<EndedSessions> {
    const which = { account: me.accountId, publicId };
    return { ended: await this.end(which, me) };
  }

  private end(which: WhichSessions, me: SignedInPerson): Promise<number> {
    return this.house.write((em) =>
      em.transactional((tx) => endSessions(tx as EntityManager, which, me, '由本人结束 / by the owner')),
    );
  }

  /** Chooses another password; all my other sessions end. */
  @Put('password')
  @HttpCode(HttpStatus.NO_CONTENT)
  async changePassword(
    @Me() me: SignedInPerson,
    @Body() passwords: PasswordDto,
    @Req() request: DubanRequest,
  ): Promise<void> {
    await this.house.write((em) => changePassword(em, me.accountId, passwords, me, ownHash(request)));
  }
}

function ownHash(request: DubanRequest): string {
  const token = sessionToken(request);
  if (!token) throw notSignedIn();
  return tokenHash(token);
}
