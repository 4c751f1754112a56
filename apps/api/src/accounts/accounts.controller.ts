import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import type { Environment } from '@app/config';
import { sessionsOf } from '@app/identity';
import { AccountsView, SessionListed, bodiesWithAccounts, readAccounts } from '@app/persistence/read-models';
import {
  changeAccount,
  closeAccount,
  disableAccount,
  endSessionsOfAccount,
  mayManageAccount,
  openAccount,
  reopenAccount,
  resetPassword,
  type Actor,
} from '@app/use-cases';
import { House } from '../house/house';
import { ENVIRONMENT } from '../house/tokens';
import { Me } from '../http/me.decorator';
import { NeedsRole } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import {
  AccountChangeDto,
  ChangedAccount,
  EndedSessions,
  EndingDto,
  GivenPassword,
  NewAccountDto,
} from './accounts.dto';
import { presentSessions } from './present-sessions';

/** An answer with a password in it is kept for nobody, also not for the same request sent twice. */
const unkept = (me: Actor): Actor => ({ ...me, request: undefined });

/** Ids of sessions are UUIDs; what is none names nothing. */
export const SessionIdPipe = new ParseUUIDPipe({ exceptionFactory: () => notFound() });

/** 账号管理: by the administrator, who sees nothing of any plan. */
@Controller('accounts')
@NeedsRole('administrator')
export class AccountsController {
  constructor(
    private readonly house: House,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Every account, and the bodies nobody can act for. */
  @Get()
  async list(@Me() me: Actor): Promise<AccountsView> {
    const now = new Date();
    const today = this.house.today();
    const aliveSince = new Date(now.getTime() - this.environment.DUBAN_SESSION_IDLE_MINUTES * 60_000);
    return this.house.ask(async (em) => {
      const accounts = await readAccounts(em, { today, aliveSince, now });
      const bodies = await bodiesWithAccounts(em, today);
      return {
        accounts: accounts.map((account) => ({
          ...account,
          manageable: mayManageAccount(me, { role: account.role as Actor['role'] }),
        })),
        bodies: bodies.map(({ name }) => name),
        bodiesWithout: bodies.filter(({ manned }) => !manned).map(({ name }) => name),
      };
    });
  }

  /** Opens an account; the password is shown this once. */
  @Post()
  open(@Me() me: Actor, @Body() { body = null, ...person }: NewAccountDto): Promise<GivenPassword> {
    return this.house.perform(openAccount, unkept(me), { ...person, body });
  }

  /** Another name, post or body. */
  @Put(':id')
  change(
    @Me() me: Actor,
    @Param('id', RowIdPipe) accountId: number,
    @Body() { body = null, name, post }: AccountChangeDto,
  ): Promise<ChangedAccount> {
    return this.house.perform(changeAccount, me, { accountId, name, post, body });
  }

  @Post(':id/disabling')
  @HttpCode(HttpStatus.NO_CONTENT)
  disable(@Me() me: Actor, @Param('id', RowIdPipe) accountId: number, @Body() { reason }: EndingDto): Promise<void> {
    return this.house.perform(disableAccount, me, { accountId, reason });
  }

  @Post(':id/closing')
  @HttpCode(HttpStatus.NO_CONTENT)
  close(@Me() me: Actor, @Param('id', RowIdPipe) accountId: number, @Body() { reason }: EndingDto): Promise<void> {
    return this.house.perform(closeAccount, me, { accountId, reason });
  }

  @Post(':id/reopening')
  reopen(@Me() me: Actor, @Param('id', RowIdPipe) accountId: number): Promise<GivenPassword> {
    return this.house.perform(reopenAccount, unkept(me), { accountId });
  }

  /** Gives out a password for the first sign-in; whoever is signed in is out. */
  @Post(':id/password')
  reset(@Me() me: Actor, @Param('id', RowIdPipe) accountId: number): Promise<GivenPassword> {
    return this.house.perform(resetPassword, unkept(me), { accountId });
  }

  @Get(':id/sessions')
  async sessions(@Param('id', RowIdPipe) accountId: number): Promise<SessionListed[]> {
    const idleMinutes = this.environment.DUBAN_SESSION_IDLE_MINUTES;
    return presentSessions(await this.house.ask((em) => sessionsOf(em, accountId, new Date(), { idleMinutes })));
  }

  @Delete(':id/sessions')
  endAll(@Me() me: Actor, @Param('id', RowIdPipe) accountId: number): Promise<EndedSessions> {
    return this.house.perform(endSessionsOfAccount, me, { accountId });
  }

  @Delete(':id/sessions/:publicId')
  endOne(
    @Me() me: Actor,
    @Param('id', RowIdPipe) accountId: number,
    @Param('publicId', SessionIdPipe) publicId: string,
  ): Promise<EndedSessions> {
    return this.house.perform(endSessionsOfAccount, me, { accountId, publicId });
  }
}
