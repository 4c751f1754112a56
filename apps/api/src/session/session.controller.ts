import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { closeSession, openSession, signIn, type SignedInPerson } from '@app/identity';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { NeedsSession, Public } from '../http/needs.decorator';
import { clearSessionCookie, sessionToken, setSessionCookie } from '../http/session-cookie';
import { presentAccount, presentPerson } from './present-session';
import { Credentials, SessionView } from './session.dto';

@Controller('session')
export class SessionController {
  constructor(private readonly house: House) {}

  /** Signs in; the session lives in a cookie for twelve hours. */
  @Post()
  @Public()
  async signIn(
    @Body() { username, password }: Credentials,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const now = new Date();
    const account = await this.house.ask((em) => signIn(em, username, password, now));
    const { token, expiresAt } = await this.house.ask((em) => openSession(em, account, now));
    setSessionCookie(request, response, token, expiresAt);
    return presentAccount(account);
  }

  /** Who is signed in. */
  @Get()
  @NeedsSession()
  whoAmI(@Me() me: SignedInPerson): SessionView {
    return presentPerson(me);
  }

  /** Signs out. */
  @Delete()
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = sessionToken(request);
    if (token) await this.house.ask((em) => closeSession(em, token));
    clearSessionCookie(request, response);
  }
}
