import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { parseDate } from '@app/domain/calendar';
import { AuthorityEntryView, readEntries } from '@app/persistence/read-models';
import { actsOnEntries, confirmEntry, endEntry, enterAuthority, refuseEntry, type Actor } from '@app/use-cases';
import { EnteredView } from '../bodies/bodies.dto';
import { House } from '../house/house';
import { MakesNew } from '../http/makes-new.decorator';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole } from '../http/needs.decorator';
import { RowIdPipe } from '../http/row-id.pipe';
import { ConfirmedEntry, CorrectionDto, EndedEntry, EntryReasonDto, RefusedEntry } from './authority.dto';

/** 职权登记: what gives or takes authority, from the entry by one person to the confirmation by another. */
@Controller('authority-entries')
export class AuthorityController {
  constructor(private readonly house: House) {}

  /** Everything that was entered, what waits first; for an administrator what waits for him. */
  @Get()
  @NeedsRole('county-office', 'organization', 'administrator')
  list(@Me() me: Actor): Promise<AuthorityEntryView[]> {
    return this.house.ask(async (em) => {
      const acts = await actsOnEntries({ em, settings: this.house.settings, now: new Date() }, me);
      const entries = (await readEntries(em)).map(({ row, view }) => ({ ...view, may: acts(row) }));
      return me.role === 'administrator' ? entries.filter(({ may }) => may.includes('confirm')) : entries;
    });
  }

  /** The second person confirms it: from its day on it has its effect. */
  @Post(':id/confirmation')
  @NeedsRole('organization', 'administrator')
  confirm(@Me() me: Actor, @Param('id', RowIdPipe) entryId: number): Promise<ConfirmedEntry> {
    return this.house.perform(confirmEntry, me, { entryId });
  }

  /** The second person does not confirm it. */
  @Post(':id/refusal')
  @NeedsRole('organization', 'administrator')
  refuse(
    @Me() me: Actor,
    @Param('id', RowIdPipe) entryId: number,
    @Body() { reason }: EntryReasonDto,
  ): Promise<RefusedEntry> {
    return this.house.perform(refuseEntry, me, { entryId, reason });
  }

  /** Takes it back before it has an effect, or ends a substitution at once. */
  @Post(':id/end')
  @NeedsRole(...ACTING_FOR_A_BODY)
  end(
    @Me() me: Actor,
    @Param('id', RowIdPipe) entryId: number,
    @Body() { reason }: EntryReasonDto,
  ): Promise<EndedEntry> {
    return this.house.perform(endEntry, me, { entryId, reason });
  }

  /** Enters what an appointment on record should have said. */
  @Post(':id/correction')
  @MakesNew('in-a-row')
  @NeedsRole('county-office')
  correct(
    @Me() me: Actor,
    @Param('id', RowIdPipe) entryId: number,
    @Body() { from, ...right }: CorrectionDto,
  ): Promise<EnteredView> {
    return this.house.perform(enterAuthority, me, { kind: 'correction', entryId, from: parseDate(from), ...right });
  }
}
