import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put } from '@nestjs/common';
import { contactsOf, setContacts, type SignedInPerson } from '@app/identity';
import { askTest } from '@app/notifications';
import type { EntityManager } from '@app/persistence';
import { DeliveryStateView, readDelivery } from '@app/persistence/read-models';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { NeedsAccount } from '../http/needs.decorator';
import { notFound, passwordDue } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { ContactDto, ContactsDto, TestAsked, TestAskedDto } from './contacts.dto';

/** 消息渠道: where everybody wants their own messages to go. */
@Controller('account')
@NeedsAccount()
export class ContactsController {
  constructor(private readonly house: House) {}

  /** My channels, in the order in which they are tried. */
  @Get('contacts')
  contacts(@Me() me: SignedInPerson): Promise<ContactDto[]> {
    return this.house.ask((em) => contactsOf(em, me.accountId));
  }

  /** Sets my channels. */
  @Put('contacts')
  @HttpCode(HttpStatus.NO_CONTENT)
  async setContacts(@Me() me: SignedInPerson, @Body() { contacts }: ContactsDto): Promise<void> {
    requireOwnPassword(me);
    await this.house.write((em) =>
      em.transactional((tx) => setContacts(tx as EntityManager, { id: me.accountId }, contacts, me)),
    );
  }

  /** Sends me a test on one channel; what became of it is asked for by its number. */
  @Post('contacts/test')
  async test(@Me() me: SignedInPerson, @Body() { channel }: TestAskedDto): Promise<TestAsked> {
    requireOwnPassword(me);
    const asked = { accountId: me.accountId, channel, now: new Date(), today: this.house.today() };
    return this.house.write(async (em) => ({
      deliveryId: await em.transactional((tx) => askTest(tx as EntityManager, asked)),
    }));
  }

  /** What became of a test of mine. */
  @Get('contacts/tests/:id')
  async testState(@Me() me: SignedInPerson, @Param('id', RowIdPipe) id: number): Promise<DeliveryStateView> {
    const found = await this.house.ask((em) => readDelivery(em, id, me.accountId));
    if (!found) throw notFound();
    return found;
  }
}

/** A first password, which somebody else gave out, opens nothing but the choice of another. */
function requireOwnPassword({ oneTimePassword }: SignedInPerson): void {
  if (oneTimePassword) throw passwordDue();
}
