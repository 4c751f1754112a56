import type { EntityManager } from '@mikro-orm/postgresql';
import { notify } from '@app/notifications';
import { Body, CaseFile, Clause, Obligation, Plan, recordOnce } from '@app/persistence';
import { lockOne, planToday, type Duban } from '@app/use-cases';
import { effect, question } from './question';

/** A case with everything an effect on it needs. */
export interface CaseOf {
  file: CaseFile;
  plan: Plan;
  body: Body;
  clause: Clause | null;
  obligation: Obligation | null;
  today: string;
}

/** What rectification and interview have in common. */
export abstract class CaseEffects {
  constructor(protected readonly duban: Duban) {}

  protected async caseOf(em: EntityManager, caseId: number, lock = true): Promise<CaseOf> {
    const file = lock ? await lockOne(em, CaseFile, caseId) : await em.findOneOrFail(CaseFile, caseId);
    const plan = await em.findOneOrFail(Plan, file.plan.id);
    return {
      file,
      plan,
      body: await em.findOneOrFail(Body, file.body.id),
      clause: file.clause ? await em.findOneOrFail(Clause, file.clause.id) : null,
      obligation: file.obligation ? await em.findOneOrFail(Obligation, file.obligation.id) : null,
      today: planToday(plan, new Date()),
    };
  }

  /** True once the document of the case is out. */
  protected issued(caseId: number) {
    return question<true>(this.duban, async (em) => {
      const { file, plan } = await this.caseOf(em, caseId, false);
      return { plan, answer: file.state === 'drafting' ? null : true };
    });
  }

  /** Notes something once, and tells the body and the county office. */
  protected async note(em: EntityManager, about: CaseOf, kind: string, title: string): Promise<boolean> {
    const { file, plan, today } = about;
    const key = `${file.key}/${kind}`;
    const first = await recordOnce(em, {
      planId: plan.id,
      clauseId: file.clause?.id,
      obligationId: file.obligation?.id,
      caseId: file.id,
      bodyId: file.body.id,
      key,
      kind,
      on: today,
    });
    if (!first) return false;
    const office = await em.findOneOrFail(Body, { name: this.duban.settings.directory.countyOffice });
    await notify(em, {
      key,
      planId: plan.id,
      bodyIds: [...new Set([file.body.id, office.id])],
      kind,
      title,
      on: today,
      clauseId: file.clause?.id,
    });
    return true;
  }

  protected act(caseId: number, carryOut: (em: EntityManager, about: CaseOf) => Promise<void>) {
    return effect(this.duban, async (em) => carryOut(em, await this.caseOf(em, caseId)));
  }
}
