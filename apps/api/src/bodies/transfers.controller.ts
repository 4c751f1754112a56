import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { readTransfers, TransferView } from '@app/persistence/read-models';
import {
  enterAuthority,
  maySettleTransfer,
  readerOf,
  settleTransfers,
  type Actor,
  type Settlement,
} from '@app/use-cases';
import { House } from '../house/house';
import { MakesNew } from '../http/makes-new.decorator';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole, NeedsSession } from '../http/needs.decorator';
import { WorldQuery } from '../inbox/inbox.dto';
import { RowIdPipe } from '../http/row-id.pipe';
import { EnteredView, SettledTransfers, SettlementDto, TransferDto } from './bodies.dto';

const MOVES = ['accept', 'object', 'decide'] as const;

/** 职责划转: duties on their way from one body to others, with the gaps and disputes that lie with somebody. */
@Controller()
export class TransfersController {
  constructor(private readonly house: House) {}

  /** Every transfer that is not finished, in all running plans of a world. */
  @Get('transfers')
  @NeedsSession()
  open(@Me() me: Actor, @Query() { world }: WorldQuery): Promise<TransferView[]> {
    return this.house.ask(async (em) => {
      const { countyOffice } = this.house.settings.directory;
      const transfers = await readTransfers(em, countyOffice, readerOf(me), world);
      return transfers.map((transfer) => {
        const facts = { state: transfer.state, to: transfer.to.map(({ id }) => id) };
        return { ...transfer, may: MOVES.filter((move) => maySettleTransfer(me, move, facts)) };
      });
    });
  }

  /** Enters that what one body owes in a plan goes to others; announced when it is confirmed. */
  @Post('plans/:id/transfers')
  @MakesNew('at-once')
  @NeedsRole('county-office')
  announce(@Me() me: Actor, @Param('id', RowIdPipe) planId: number, @Body() input: TransferDto): Promise<EnteredView> {
    return this.house.perform(enterAuthority, me, { kind: 'transfer', order: { planId, ...input } });
  }

  /** The successor takes over or objects; the county office decides. */
  @Post('plans/:id/transfers/settlement')
  @NeedsRole(...ACTING_FOR_A_BODY)
  settle(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Body() { transfers, ...input }: SettlementDto,
  ): Promise<SettledTransfers> {
    return this.house.perform(settleTransfers, me, {
      planId,
      transferIds: transfers,
      settlement: settlementOf(input),
    });
  }
}

function settlementOf({ move, to, reason = '' }: Omit<SettlementDto, 'transfers'>): Settlement {
  if (move === 'accept') return { move };
  return move === 'object' ? { move, reason } : { move, to: to ?? [], reason };
}
