import { Body, Controller, Get, HttpCode, HttpStatus, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Environment } from '@app/config';
import { openSession, signInElsewhere } from '@app/identity';
import { House } from '../house/house';
import { ENVIRONMENT } from '../house/tokens';
import { clientOf } from '../http/client';
import { Public } from '../http/needs.decorator';
import { setSessionCookie } from '../http/session-cookie';
import { presentAccount } from '../session/present-session';
import { Elsewhere } from './elsewhere';
import { CameInView, ComeBackDto, SentAway, WantedPage, WayView } from './elsewhere.dto';

/** 统一身份登录: somebody else vouches for the person. Passwords of this house go on working. */
@Controller('session/elsewhere')
export class ElsewhereController {
  constructor(
    private readonly house: House,
    private readonly elsewhere: Elsewhere,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Who may vouch for persons here. */
  @Get()
  @Public()
  ways(): WayView[] {
    return this.elsewhere.ways.all().map(({ id, name }) => ({ id, name }));
  }

  /** Where to go to be vouched for. */
  @Post(':way')
  @Public()
  @HttpCode(HttpStatus.OK)
  begin(
    @Param('way') way: string,
    @Body() { to }: WantedPage,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SentAway> {
    return this.elsewhere.begin(way, { to }, request, response);
  }

  /** Comes back: opens a session for the account that is bound to the identity. */
  @Post(':way/return')
  @Public()
  async comeBack(
    @Param('way') id: string,
    @Body() { answer }: ComeBackDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CameInView> {
    const { way, subject, to } = await this.elsewhere.takeBack(id, answer, null, request, response);
    const now = new Date();
    const client = clientOf(request);
    const how = { address: client.address, demo: this.environment.DUBAN_DEMO === '1' };
    const account = await this.house.write((em) => signInElsewhere(em, way, subject, now, how));
    const vouched = { ...client, via: way.id, identity: { issuer: way.issuer, subject } };
    const opened = await this.house.write((em) => openSession(em, account, now, vouched));
    setSessionCookie(request, response, opened.token, opened.expiresAt);
    return { person: { ...presentAccount(account), passwordDue: false }, to };
  }
}
