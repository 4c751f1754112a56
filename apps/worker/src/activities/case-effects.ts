import type { EntityManager } from '@mikro-orm/postgresql';
import { afterCaseMove, caseOutcome } from '@app/domain/escalation';
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

  /** How a case ends (`caseOutcome`); `elsewhere` may know that the obligation was met in the meantime. */
  protected outcomeOf<T extends string>(
    caseId: number,
    failed: T,
    elsewhere: (about: CaseOf) => T | null = () => null,
  ) {
    return question<T>(this.duban, async (em) => {
      const about = await this.caseOf(em, caseId, false);
      const { file, plan, today } = about;
      const { state, returns } = file;
      const course = { state, returns, outcome: file.outcome ?? null, limitOn: file.limitOn ?? null };
      const { outcome, next } = caseOutcome(course, today, failed, elsewhere(about));
      return { plan, answer: outcome, next };
    });
  }

  /** Closes a case unless somebody has. */
  protected close({ file, today }: CaseOf, outcome: string, move: 'accept' | 'give-up'): void {
    if (file.state === 'closed') return;
    file.state = afterCaseMove(file.state, move);
    file.outcome = outcome;
    file.closedOn = today;
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
