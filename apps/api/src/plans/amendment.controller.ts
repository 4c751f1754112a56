import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { changeKey, diffText } from '@app/domain/plan-diff';
import { Plan } from '@app/persistence';
import { amendPlan, amendmentScene, mapInTurns, mayAmendPlan, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { NeedsRole, NeedsSession } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { AmendedPlanView, AmendmentDto, PlanDifferenceView } from './amendment.dto';
import { TakesLargeBody } from '../http/input/json-body.interceptor';

/** A later version of a running plan, under the number it was imported by. */
@Controller('plans/:id')
export class AmendmentController {
  constructor(private readonly house: House) {}

  /** How this version differs from the running plan that it amends, clause by clause. */
  @Get('difference')
  @NeedsSession()
  difference(@Me() me: Actor, @Param('id', RowIdPipe) id: number): Promise<PlanDifferenceView> {
    return this.house.ask(async (em) => {
      const version = await em.findOne(Plan, { id });
      const plan = version?.amendsId ? await em.findOne(Plan, { id: version.amendsId }) : null;
      if (!version || !plan) throw notFound();
      const { header, outside, clauses } = (await amendmentScene(em, plan, version)).difference;
      return {
        planId: plan.id,
        title: plan.title,
        header: header.map((change) => ({ ...change })),
        outside: { ...outside },
        clauses: await mapInTurns(clauses, (change) => ({
          ...change,
          key: changeKey(change),
          text: diffText(change.before?.text ?? '', change.after?.text ?? ''),
        })),
        may: mayAmendPlan(me, version) ? ['amend-plan'] : [],
      };
    });
  }

  /** Takes the changes over into the running plan, as decided. */
  @Post('amendment')
  @TakesLargeBody()
  @NeedsRole('coordinator', 'county-office')
  amend(
    @Me() me: Actor,
    @Param('id', RowIdPipe) versionId: number,
    @Body() { decisions }: AmendmentDto,
  ): Promise<AmendedPlanView> {
    return this.house.perform(amendPlan, me, { versionId, decisions });
  }
}
