import { Body, Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { demoPersons, namedAccount, openSession, recordSecurity } from '@app/identity';
import { Account } from '@app/persistence';
import { House } from '../house/house';
import { clientOf } from '../http/client';
import { Public } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { setSessionCookie } from '../http/session-cookie';
import { presentAccount } from '../session/present-session';
import { DemoChoice, DemoPersonView, SessionView } from '../session/session.dto';
import { DemoOnlyGuard } from './demo-only.guard';

@Controller('demo')
@UseGuards(DemoOnlyGuard)
export class DemoController {
  constructor(private readonly house: House) {}

  /** Whom a visitor of the demo may choose to be. */
  @Get('persons')
  @Public()
  persons(): Promise<DemoPersonView[]> {
    return this.house.ask(demoPersons);
  }

  /** Signs in as a person of the demo, without a password. */
  @Post('session')
  @Public()
  async choose(
    @Body() { username }: DemoChoice,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const account = await this.house.ask((em) =>
      em.findOne(Account, { username, demo: true, state: 'active' }, { populate: ['body'] }),
    );
    if (!account) throw notFound();
    const client = clientOf(request);
    const { token, expiresAt } = await this.house.write((em) => openSession(em, account, new Date(), client));
    const by = { accountId: account.id, name: account.displayName, address: client.address };
    await this.house.write((em) =>
      recordSecurity(em, { kind: 'signed-in', by, subject: namedAccount(account), detail: '演示 / demo' }),
    );
    setSessionCookie(request, response, token, expiresAt);
    return presentAccount(account);
  }
}
