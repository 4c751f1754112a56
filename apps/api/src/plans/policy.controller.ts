import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { readPlan } from '@app/persistence/read-models';
import { Plan } from '@app/persistence';
import { adoptPolicy, basesOfPlan, laddersShown, mayAdoptPolicy, policyOf, type Actor } from '@app/use-cases';
import { House } from '../house/house';
import { Me } from '../http/me.decorator';
import { NeedsRole, NeedsSession } from '../http/needs.decorator';
import { notFound } from '../http/refusals';
import { RowIdPipe } from '../http/row-id.pipe';
import { AdoptedPolicy, AdoptPolicyDto, LaddersView, PolicyVersionView } from './policy.dto';

/** By which version of the ladders a plan runs. */
@Controller('plans/:id/policy')
export class PolicyController {
  constructor(private readonly house: House) {}

  /** The versions that lie in `config/policies`, the earliest first. */
  @Get()
  @NeedsSession()
  async versions(@Me() me: Actor, @Param('id', RowIdPipe) id: number): Promise<PolicyVersionView[]> {
    const plan = await this.house.ask((em) => readPlan(em, id, this.house.today()));
    if (!plan) throw notFound();
    return this.house.settings.escalations.map(({ version, validFrom }) => {
      const present = version === plan.policyVersion;
      return { version, validFrom, present, mayAdopt: !present && validFrom <= plan.today && mayAdoptPolicy(me, plan) };
    });
  }

  /** Every rung of the version the plan runs by; of the newest, while it is not confirmed. */
  @Get('ladders')
  @NeedsSession()
  async ladders(@Param('id', RowIdPipe) id: number): Promise<LaddersView> {
    const plan = await this.house.ask((em) => readPlan(em, id, this.house.today()));
    if (!plan) throw notFound();
    const { settings } = this.house;
    const bases = await this.house.ask(async (em) => basesOfPlan(em, settings, await em.findOneOrFail(Plan, id)));
    const policy = policyOf(plan, settings);
    const { version, validFrom } = policy;
    return { version, validFrom, rungs: laddersShown(policy, bases, plan.today, settings.directory) };
  }

  /** Moves the plan to another version, with a reason; its workflows look again. */
  @Put()
  @NeedsRole('coordinator', 'county-office')
  adopt(
    @Me() me: Actor,
    @Param('id', RowIdPipe) planId: number,
    @Body() { version, reason }: AdoptPolicyDto,
  ): Promise<AdoptedPolicy> {
    return this.house.perform(adoptPolicy, me, { planId, version, reason });
  }
}
