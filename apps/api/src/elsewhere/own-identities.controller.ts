import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DubanError } from '@app/domain/errors';
import { bindIdentity, confirmIdentity, identitiesOf, unbindIdentity, type SignedInPerson } from '@app/identity';
import type { EntityManager } from '@app/persistence';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { NeedsAccount } from '../http/needs.decorator';
import { notFound, passwordDue } from '../http/refusals';
import type { DubanRequest } from '../http/request';
import { RowIdPipe } from '../http/row-id.pipe';
import { Elsewhere } from './elsewhere';
import { BindingDto, IdentityView, SentAway } from './elsewhere.dto';
import { presentIdentities } from './present-identities';

/** 统一身份绑定: everybody's own, by whoever has signed in with the password of this house. */
@Controller('account/identities')
@NeedsAccount()
export class OwnIdentitiesController {
  constructor(
    private readonly house: House,
    private readonly elsewhere: Elsewhere,
  ) {}

  /** Which identities open my account. */
  @Get()
  async identities(@Me() me: SignedInPerson): Promise<IdentityView[]> {
    const bound = await this.house.ask((em) => identitiesOf(em, me.accountId));
    return presentIdentities(bound, this.elsewhere.ways);
  }

  /** Where to go to show who I am there. */
  @Post(':way/begin')
  @HttpCode(HttpStatus.OK)
  begin(
    @Me() me: SignedInPerson,
    @Param('way') way: string,
    @Req() request: DubanRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SentAway> {
    requirePassword(me);
    return this.elsewhere.begin(way, { account: me.accountId }, request, response);
  }

  /** Comes back: binds the identity to my account. */
  @Post()
  @HttpCode(HttpStatus.NO_CONTENT)
  async bind(
    @Me() me: SignedInPerson,
    @Body() { way: id, answer }: BindingDto,
    @Req() request: DubanRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    requirePassword(me);
    const { way, subject } = await this.elsewhere.takeBack(id, answer, me.accountId, request, response);
    const identity = { issuer: way.issuer, subject };
    await this.house.write((em) =>
      em.transactional((tx) => bindIdentity(tx as EntityManager, me.accountId, identity, me, { own: true })),
    );
  }

  /** Confirms one that the administrator entered for me: from now on it opens my account. */
  @Post(':id/confirm')
  @HttpCode(HttpStatus.NO_CONTENT)
  async confirm(@Me() me: SignedInPerson, @Param('id', RowIdPipe) id: number): Promise<void> {
    requirePassword(me);
    const found = await this.house.write((em) =>
      em.transactional((tx) => confirmIdentity(tx as EntityManager, me.accountId, id, me)),
    );
    if (!found) throw notFound();
  }

  /** Unbinds one of mine; sessions that began with an identity end. */
  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  async unbind(@Me() me: SignedInPerson, @Param('id', RowIdPipe) id: number): Promise<void> {
    const gone = await this.house.write((em) =>
      em.transactional((tx) => unbindIdentity(tx as EntityManager, me.accountId, id, me)),
    );
    if (!gone) throw notFound();
  }
}

/** Another identity is bound by whoever knows the password, and not by a session that an identity opened. */
function requirePassword({ oneTimePassword, via }: SignedInPerson): void {
  if (oneTimePassword) throw passwordDue();
  if (via === null) return;
  throw new DubanError('identity-by-password-only', {
    zh: '绑定统一身份须用本系统密码登录：请退出后用密码登录，再来绑定；或请系统管理员绑定。',
    en: 'Sign in with the password of this system to bind an identity, or ask the administrator to bind it.',
  });
}
