import { Body, Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { announceUntil } from '@app/domain/assessment';
import { yearOf } from '@app/domain/calendar';
import {
  AssessmentYearView,
  CadreSectionView,
  PublicationView,
  readSchemesOfYears,
  readPlan,
  SchemesView,
} from '@app/persistence/read-models';
import {
  announceScheme,
  decideScoreObjection,
  fileSelfAssessment,
  givePoints,
  mayAnnounceScheme,
  objectToScore,
  presentAssessment,
  publishAssessment,
  receiveScore,
  reviewAssessment,
  schemesOffered,
  takeBackAssessment,
  verifyPoints,
  type Actor,
} from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { ACTING_FOR_A_BODY, NeedsRole, NeedsSession } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import {
  AnnouncedScheme,
  AnnouncedSchemeDto,
  DecidedScoreObjection,
  FiledScoreObjection,
  FiledSelfAssessment,
  GivenPointsAnswer,
  GivenPointsDto,
  PresentedAssessment,
  PublishedAssessment,
  ReceivedScore,
  ReviewedAssessment,
  ScoreObjectionDecisionDto,
  ScoreObjectionDto,
  SelfAssessmentDto,
  TakenBackAssessment,
  VerifiedPointsAnswer,
  VerifiedPointsDto,
} from './assessment-year.dto';
import { Audited } from '../security/audited.decorator';
import { XLSX, asSheet } from '../http/as-sheet';
import { presentCadreSection } from './present-cadres';
import { presentPublication } from './present-publication';
import { presentScheme } from './present-scheme';
import { presentYear } from './present-year';
import { STANDING_COLUMNS, standingRows } from './standing-sheet';

/** 年度考核 by an announced scheme, from its announcement to the three persons who sign it off. */
@Controller()
export class AssessmentYearController {
  constructor(private readonly house: House) {}

  /** The schemes there are, each rule in a sentence, and which was announced for which year. */
  @Get('plans/:id/assessment-schemes')
  @NeedsSession()
  schemes(@Me() me: Actor, @Param('id', RowIdPipe) planId: number): Promise<SchemesView> {
    const { settings } = this.house;
    return this.house.ask(async (em) => {
      const plan = await readPlan(em, planId, this.house.today());
      if (!plan) throw notFound();
      const today = plan.today ?? this.house.today();
      const schemes = schemesOffered(settings);
      const next =
        yearOf(today) + (schemes.some(({ cycle }) => today <= announceUntil(yearOf(today) + 1, cycle)) ? 1 : 2);
      const announced = await readSchemesOfYears(em, planId);
      return {
        schemes: schemes
          .filter(({ firstYear }) => firstYear <= next)
          .sort((a, b) => b.firstYear - a.firstYear)
          .map(presentScheme),
        announced: announced.map(({ content, ...year }) => ({ ...year, scheme: presentScheme(content) })),
        nextYear: mayAnnounceScheme(me) ? next : null,
      };
    });
  }

  /** The organization department announces by which scheme a year will be assessed, before it begins. */
  @Post('plans/:id/assessment-schemes')
  @NeedsRole('organization')
  announce(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Body() { year, version }: AnnouncedSchemeDto,
  ): Promise<AnnouncedScheme> {
    return this.house.perform(announceScheme, me, { planId, year, version });
  }

  /** One year with its stages, as far as this person sees it. */
  @Get('assessments/:id/year')
  @NeedsSession()
  year(@Me() me: Actor, @Param('id', RowIdPipe) assessmentId: number): Promise<AssessmentYearView> {
    return this.house.askOfAll((em) => presentYear(em, this.house.settings, me, assessmentId));
  }

  /** The table of the year as an Excel file, as far as this person sees it. */
  @Get('assessments/:id/sheet')
  @Audited('exported')
  @NeedsSession()
  @ApiProduces(XLSX)
  async sheet(@Me() me: Actor, @Param('id', RowIdPipe) assessmentId: number): Promise<StreamableFile> {
    const year = await this.year(me, assessmentId);
    return asSheet({ sheet: '考核成绩', file: `${year.year}年度考核成绩表` }, STANDING_COLUMNS, standingRows(year));
  }

  /** The head of a body files its self-assessment. */
  @Post('assessments/:id/self-assessment')
  @NeedsRole(...ACTING_FOR_A_BODY)
  fileSelfAssessment(
    @Me() me: Actor,
    @Param('id', RowIdPipe) assessmentId: number,
    @Body() { bodyId = null, statement, remarks }: SelfAssessmentDto,
  ): Promise<FiledSelfAssessment> {
    return this.house.perform(fileSelfAssessment, me, { assessmentId, bodyId, statement, remarks });
  }

  /** A verifying body says what it found of a task. */
  @Post('assessments/:id/checks')
  @NeedsRole(...ACTING_FOR_A_BODY)
  verify(
    @Me() me: Actor,
    @Param('id', RowIdPipe) assessmentId: number,
    @Body() { bodyId, obligationId, outcome, points, reason }: VerifiedPointsDto,
  ): Promise<VerifiedPointsAnswer> {
    const found = { bodyId, obligationId, outcome, points: points ?? null, reason };
    return this.house.perform(verifyPoints, me, { assessmentId, ...found });
  }

  /** One person gives points by hand. */
  @Post('assessments/:id/marks')
  @NeedsRole(...ACTING_FOR_A_BODY)
  givePoints(
    @Me() me: Actor,
    @Param('id', RowIdPipe) assessmentId: number,
    @Body() { bodyId, item, points, choice, reason }: GivenPointsDto,
  ): Promise<GivenPointsAnswer> {
    const given = { bodyId, item, points: points ?? null, choice: choice ?? null, reason };
    return this.house.perform(givePoints, me, { assessmentId, ...given });
  }

  /** A body confirms that it has its draft. */
  @Post('assessments/:id/receipt')
  @NeedsRole(...ACTING_FOR_A_BODY)
  receive(@Me() me: Actor, @Param('id', RowIdPipe) assessmentId: number): Promise<ReceivedScore> {
    return this.house.perform(receiveScore, me, { assessmentId });
  }

  /** A body objects to its draft. */
  @Post('assessments/:id/objections')
  @NeedsRole(...ACTING_FOR_A_BODY)
  object(
    @Me() me: Actor,
    @Param('id', RowIdPipe) assessmentId: number,
    @Body() { bodyId = null, item, obligationId, text }: ScoreObjectionDto,
  ): Promise<FiledScoreObjection> {
    const about = { bodyId, item: item ?? null, obligationId: obligationId ?? null };
    return this.house.perform(objectToScore, me, { assessmentId, ...about, text });
  }

  /** Somebody who scored nothing of it decides an objection. */
  @Post('score-objections/:id/decision')
  @NeedsRole('organization')
  decide(
    @Me() me: Actor,
    @Param('id', RowIdPipe) objectionId: number,
    @Body() { outcome, points, reason }: ScoreObjectionDecisionDto,
  ): Promise<DecidedScoreObjection> {
    return this.house.perform(decideScoreObjection, me, { objectionId, outcome, points: points ?? null, reason });
  }

  /** A person of the organization department presents the year for its signature. */
  @Post('assessments/:id/presentation')
  @NeedsRole('organization')
  present(@Me() me: Actor, @Param('id', RowIdPipe) assessmentId: number): Promise<PresentedAssessment> {
    return this.house.perform(presentAssessment, me, { assessmentId });
  }

  /** Another one reviews it. */
  @Post('assessments/:id/review')
  @NeedsRole('organization')
  review(@Me() me: Actor, @Param('id', RowIdPipe) assessmentId: number): Promise<ReviewedAssessment> {
    return this.house.perform(reviewAssessment, me, { assessmentId });
  }

  /** What is public of a frozen year: grades and places by group. */
  @Get('assessments/:id/publication')
  @NeedsSession()
  publication(@Me() me: Actor, @Param('id', RowIdPipe) assessmentId: number): Promise<PublicationView> {
    return this.house.askOfAll((em) => presentPublication(em, this.house.settings, me, assessmentId));
  }

  /** The organization department publishes it. */
  @Post('assessments/:id/publication')
  @NeedsRole('organization')
  publish(@Me() me: Actor, @Param('id', RowIdPipe) assessmentId: number): Promise<PublishedAssessment> {
    return this.house.perform(publishAssessment, me, { assessmentId });
  }

  /** Each body with who headed it in the year: for the organization department alone. */
  @Get('assessments/:id/cadre-section')
  @Audited('restricted-read')
  @NeedsRole('organization')
  cadreSection(@Me() me: Actor, @Param('id', RowIdPipe) assessmentId: number): Promise<CadreSectionView> {
    return this.house.askOfAll((em) => presentCadreSection(em, this.house.settings, me, assessmentId));
  }

  /** The organization department takes it back before the signature. */
  @Post('assessments/:id/withdrawal')
  @NeedsRole('organization')
  takeBack(@Me() me: Actor, @Param('id', RowIdPipe) assessmentId: number): Promise<TakenBackAssessment> {
    return this.house.perform(takeBackAssessment, me, { assessmentId });
  }
}
