import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AssessmentView, readAssessments, YearIfDoneView } from '@app/persistence/read-models';
import { ifDoneOfBody, officersOfYear, readerOf, signAssessment, todayOfPlan, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { NeedsRole, NeedsSession } from '../http/needs.decorator';
import { RowIdPipe } from '../http/row-id.pipe';
import { SignAssessmentDto, SignedAssessment } from './assessments.dto';
import { presentAssessment } from './present-assessment';

@Controller()
export class AssessmentsController {
  constructor(private readonly house: House) {}

  /** The yearly assessments of a plan, with the points and the events behind each score. */
  @Get('plans/:id/assessments')
  @NeedsSession()
  list(@Me() me: Actor, @Param('id', RowIdPipe) planId: number): Promise<AssessmentView[]> {
    return this.house.ask(async (em) => {
      const named = await officersOfYear(em, this.house.settings.directory, await todayOfPlan(em, planId, new Date()));
      const assessments = await readAssessments(em, planId, readerOf(me));
      return assessments.map((assessment) => presentAssessment(me, assessment, named));
    });
  }

  /** What the open tasks of the own body would still add to its score, each finished by its day. */
  @Get('plans/:id/if-done')
  @NeedsSession()
  ifDone(@Me() me: Actor, @Param('id', RowIdPipe) planId: number): Promise<YearIfDoneView[]> {
    const { settings } = this.house;
    return this.house.askOfAll((em) => ifDoneOfBody({ em, settings, now: new Date() }, me, planId));
  }

  /** The organization department signs the draft of a year. */
  @Post('assessments/:id/signature')
  @NeedsRole('organization')
  sign(
    @Me() me: Actor,
    @Param('id', RowIdPipe) assessmentId: number,
    @Body() { missingReason = null }: SignAssessmentDto,
  ): Promise<SignedAssessment> {
    return this.house.perform(signAssessment, me, { assessmentId, missingReason });
  }
}
