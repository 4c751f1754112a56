import { Body, Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { ReferralsView, readLockedEvidence, readReferrals, readReferredBody } from '@app/persistence/read-models';
import {
  checkLockedEvidence,
  lockedEvidence,
  closeReferral,
  decideReferral,
  handOverReferral,
  mayReadReferral,
  readerOf,
  recordOrgansAnswer,
  type Actor,
} from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { NeedsRole, NeedsSession } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { sendStored } from '../http/send-file';
import { Audited } from '../security/audited.decorator';
import { presentReferrals } from './present-referral';
import {
  CheckedEvidenceView,
  HandoverDto,
  OrgansAnswerDto,
  ReferralClosureDto,
  ReferralDecisionDto,
  ReferralOutcome,
} from './referrals.dto';

/** 问责移送. Only these roles know that there is any, and none of them of one about its own body: it finds nothing. */
@Controller()
@NeedsRole('county-office', 'organization')
export class ReferralsController {
  constructor(private readonly house: House) {}

  /** The referrals of a plan, the latest first. */
  @Get('plans/:id/referrals')
  @Audited('restricted-read')
  async list(@Me() me: Actor, @Param('id', RowIdPipe) planId: number): Promise<ReferralsView> {
    const records = await this.house.ask((em) => readReferrals(em, planId, readerOf(me)));
    return presentReferrals(me, records, this.house.settings);
  }

  /** Reads every locked file and says whether it is still what was locked. */
  @Get('referrals/:id/evidence')
  @Audited('restricted-read')
  @NeedsSession()
  async check(@Me() me: Actor, @Param('id', RowIdPipe) referralId: number): Promise<CheckedEvidenceView[]> {
    const locked = await this.house.ask(async (em) => {
      const bodyId = await readReferredBody(em, referralId);
      if (bodyId === null || !mayReadReferral(me, { bodyId })) throw notFound();
      return lockedEvidence(em, referralId);
    });
    return checkLockedEvidence(this.house.settings, locked);
  }

  /** One locked file. It is only ever saved, never shown. */
  @Get('referrals/:id/evidence/:evidenceId')
  @Audited('file-downloaded')
  @NeedsSession()
  @ApiProduces('application/octet-stream')
  async download(
    @Me() me: Actor,
    @Param('id', RowIdPipe) referralId: number,
    @Param('evidenceId', RowIdPipe) evidenceId: number,
  ): Promise<StreamableFile> {
    const file = await this.house.ask((em) => readLockedEvidence(em, referralId, evidenceId));
    if (!file || !mayReadReferral(me, file)) throw notFound();
    return sendStored(this.house.settings.files, file.sha256, {
      name: file.fileName,
      type: 'application/octet-stream',
    });
  }

  /** Decides whether the matter is referred, and to which organ. */
  @Post('referrals/:id/decision')
  decide(
    @Me() me: Actor,
    @Param('id', RowIdPipe) referralId: number,
    @Body() { decision, organ, reason }: ReferralDecisionDto,
  ): Promise<ReferralOutcome> {
    const why = { referralId, reason: reason ?? null };
    const input = decision === 'refer' ? { ...why, decision, organ: organ ?? '' } : { ...why, decision };
    return this.house.perform(decideReferral, me, input);
  }

  /** Records that the organ has the letter and the evidence. */
  @Post('referrals/:id/handover')
  handOver(
    @Me() me: Actor,
    @Param('id', RowIdPipe) referralId: number,
    @Body() handover: HandoverDto,
  ): Promise<ReferralOutcome> {
    return this.house.perform(handOverReferral, me, { referralId, ...handover });
  }

  /** Records what the organ answered, in its own words. */
  @Post('referrals/:id/answer')
  answer(
    @Me() me: Actor,
    @Param('id', RowIdPipe) referralId: number,
    @Body() answer: OrgansAnswerDto,
  ): Promise<ReferralOutcome> {
    return this.house.perform(recordOrgansAnswer, me, { referralId, ...answer });
  }

  /** Closes the referral once the answer is on record. */
  @Post('referrals/:id/closure')
  close(
    @Me() me: Actor,
    @Param('id', RowIdPipe) referralId: number,
    @Body() { remark }: ReferralClosureDto,
  ): Promise<ReferralOutcome> {
    return this.house.perform(closeReferral, me, { referralId, remark });
  }
}
