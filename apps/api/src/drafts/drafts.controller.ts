import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Put } from '@nestjs/common';
import { discardDraft, readDraft, saveDraft, type SignedInPerson } from '@app/identity';
import { House } from '../house/house';
import { TakesLargeBody } from '../http/input/json-body.interceptor';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole } from '../http/needs.decorator';
import { DraftDto, DraftFound, DraftKept } from './drafts.dto';
import { FormKeyPipe } from './form-key.pipe';

/** What a person has typed and not sent yet. It is no part of the record, and always the own. */
@Controller('drafts')
@NeedsRole(...ACTING_FOR_A_BODY, 'administrator')
export class DraftsController {
  constructor(private readonly house: House) {}

  /** What was typed into a form before. */
  @Get(':formKey')
  async read(@Me() me: SignedInPerson, @Param('formKey', FormKeyPipe) formKey: string): Promise<DraftFound> {
    return { draft: await this.house.ask((em) => readDraft(em, me.accountId, formKey)) };
  }

  /** Keeps what was typed so far. */
  @Put(':formKey')
  @TakesLargeBody()
  async save(
    @Me() me: SignedInPerson,
    @Param('formKey', FormKeyPipe) formKey: string,
    @Body() { content, requestKey }: DraftDto,
  ): Promise<DraftKept> {
    const savedAt = new Date();
    await this.house.write((em) => saveDraft(em, me.accountId, formKey, { content, requestKey }, savedAt));
    return { savedAt };
  }

  /** Forgets it. */
  @Delete(':formKey')
  @HttpCode(HttpStatus.NO_CONTENT)
  async discard(@Me() me: SignedInPerson, @Param('formKey', FormKeyPipe) formKey: string): Promise<void> {
    await this.house.write((em) => discardDraft(em, me.accountId, formKey));
  }
}
