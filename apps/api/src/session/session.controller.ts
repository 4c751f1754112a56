import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Environment } from '@app/config';
import { closeSession, openSession, signIn, type SignedInPerson } from '@app/identity';
import { House } from '../house/house';
import { ENVIRONMENT } from '../house/tokens';
import { clientOf } from '../http/client';
import { Me } from '../http/me.decorator';
import { NeedsAccount, Public } from '../http/needs.decorator';
import { clearSessionCookie, sessionToken, setSessionCookie } from '../http/session-cookie';
import { presentAccount, presentPerson } from './present-session';
import { Credentials, SessionView } from './session.dto';

@Controller('session')
export class SessionController {
  constructor(
    private readonly house: House,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Signs in; the session lives in a cookie for twelve hours. */
  @Post()
  @Public()
  async signIn(
    @Body() credentials: Credentials,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const now = new Date();
    const client = clientOf(request);
    const how = { address: client.address, demo: this.environment.DUBAN_DEMO === '1' };
    const account = await this.house.write((em) => signIn(em, credentials, now, how));
    const { token, expiresAt } = await this.house.write((em) => openSession(em, account, now, client));
    setSessionCookie(request, response, token, expiresAt);
    return presentAccount(account);
  }

  /** Who is signed in. */
  @Get()
  @NeedsAccount()
  whoAmI(@Me() me: SignedInPerson): SessionView {
    return presentPerson(me);
  }

  /** Signs out. */
  @Delete()
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = sessionToken(request);
    if (token) await this.house.write((em) => closeSession(em, token, clientOf(request).address));
    clearSessionCookie(request, response);
  }
}
