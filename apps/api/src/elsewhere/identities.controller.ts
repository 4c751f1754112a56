import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { bindIdentityOf, identitiesOfAccount, unbindIdentityOf, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { NeedsRole } from '../http/needs.decorator';
import { RowIdPipe } from '../http/row-id.pipe';
import { Elsewhere } from './elsewhere';
import { IdentityDto, IdentityView } from './elsewhere.dto';
import { presentIdentities } from './present-identities';

/** 统一身份绑定 by the administrator, for an account that is not his own kind. */
@Controller('accounts/:id/identities')
@NeedsRole('administrator')
export class IdentitiesController {
  constructor(
    private readonly house: House,
    private readonly elsewhere: Elsewhere,
  ) {}

  /** Which identities open an account. */
  @Get()
  async identities(@Me() me: Actor, @Param('id', RowIdPipe) accountId: number): Promise<IdentityView[]> {
    const bound = await this.house.perform(identitiesOfAccount, me, { accountId });
    return presentIdentities(bound, this.elsewhere.ways);
  }

  /** Binds an identity, by the number its owner was told. */
  @Post()
  @HttpCode(HttpStatus.NO_CONTENT)
  bind(
    @Me() me: Actor,
    @Param('id', RowIdPipe) accountId: number,
    @Body() { way, subject }: IdentityDto,
  ): Promise<void> {
    const { issuer } = this.elsewhere.wayOf(way);
    return this.house.perform(bindIdentityOf, me, { accountId, issuer, subject });
  }

  @Delete(':identityId')
  @HttpCode(HttpStatus.NO_CONTENT)
  unbind(
    @Me() me: Actor,
    @Param('id', RowIdPipe) accountId: number,
    @Param('identityId', RowIdPipe) identityId: number,
  ): Promise<void> {
    return this.house.perform(unbindIdentityOf, me, { accountId, identityId });
  }
}
