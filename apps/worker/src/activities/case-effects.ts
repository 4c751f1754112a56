import type { EntityManager } from '@mikro-orm/postgresql';
import { earliestOf, isCountable } from '@app/domain/calendar';
import {
  afterCaseMove,
  caseOutcome,
  othersTurn,
  reliefOf,
  turnOn,
  type CaseCourse,
  type CaseTerms,
  type DocumentKind,
  type RungTerms,
} from '@app/domain/escalation';
import type { EventKind } from '@app/domain/vocabulary';
import { notify } from '@app/notifications';
import { Body, CaseFile, Clause, Obligation, Plan, recordOnce } from '@app/persistence';
import {
  closingOf,
  headVacant,
  lockOne,
  mayWrite,
  nextHeadFrom,
  officeId,
  planOfCase,
  planToday,
  quietUntil,
  rungOfFile,
  type Duban,
  type PlanOfCase,
} from '@app/use-cases';
import type { CaseActivities } from '@app/workflows/activities';
import type { CaseOf, CaseUnderWay } from './case-under-way';
import { effect, question, type Found } from './question';
import { urgeChecks } from './urge-checks';

export type { CaseOf, CaseUnderWay } from './case-under-way';

/** What rectification and interview have in common. */
export abstract class CaseEffects implements CaseActivities {
  constructor(protected readonly duban: Duban) {}

  /** Locks the obligation before the case, as whoever acts on an obligation does. */
  protected async caseOf(em: EntityManager, caseId: number, lock = true): Promise<CaseOf> {
    const found = await em.findOneOrFail(CaseFile, caseId);
    if (lock && found.obligation) await lockOne(em, Obligation, found.obligation.id);
    const file = lock ? await lockOne(em, CaseFile, caseId) : found;
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

  timeToOpen(caseId: number) {
    return question<true>(this.duban, async (em) => {
      const about = await this.caseOf(em, caseId);
      const { file, plan, body, today } = about;
      if (file.state !== 'drafting') return { plan, answer: true };
      const { due, next } = turnOn(file.openedOn, today, this.duban.settings.calendar);
      if (!due) return { plan, answer: null, next };
      const quiet = quietUntil(plan, this.duban.settings, new Date());
      if (quiet) return { plan, answer: null, next: quiet };
      const { vacancy } = await this.rungOf(em, about);
      if (vacancy === 'to-body' || !(await headVacant(em, body.id, today))) return { plan, answer: true };
      await this.note(em, about, 'head-awaited', `${body.name}主要负责人空缺，待有人任职或代行职责后再拟文件，请登记`);
      return { plan, answer: null, next: await nextHeadFrom(em, body.id, today) };
    });
  }

  /** True once the document of the case is out, or the case has lapsed before. */
  protected issued(caseId: number) {
    return question<true>(this.duban, async (em) => {
      const { file, plan } = await this.caseOf(em, caseId, false);
      return { plan, answer: file.state === 'drafting' ? null : true };
    });
  }

  /** How a case ends; see `caseOutcome`. `sooner`: what it comes to before that is asked, or null. */
  protected outcomeOf<T extends string>(caseId: number, failed: T, sooner: (file: CaseFile) => T | null = () => null) {
    return this.underWay<T>(caseId, ({ file, today, ofCase }) => {
      const answer = sooner(file);
      if (answer !== null) return { answer };
      const course = this.courseOf(file, ofCase);
      const { outcome, next } = caseOutcome(course, today, this.duban.settings.calendar, failed);
      return { answer: outcome, next, byDate: !file.outcome };
    });
  }

  /** A question about a case whose document is out. While it is asked, who lets a check lie is urged. */
  protected underWay<T>(caseId: number, look: (about: CaseUnderWay) => Omit<Found<T>, 'plan'>) {
    return question<T>(this.duban, async (em) => {
      const read = async (lock: boolean): Promise<CaseUnderWay> => ({
        ...(await this.caseOf(em, caseId, lock)),
        ofCase: await planOfCase(em, caseId),
      });
      const { about, next: urgeOn } = await urgeChecks(em, this.duban.settings, read);
      await this.showAside(em, about);
      const { next = null, ...found } = look(about);
      return { plan: about.plan, ...found, next: earliestOf(next, urgeOn) };
    });
  }

  /** A limit from which nothing can be counted, from before dates were bounded: it never runs out, so people are told, once. */
  private async showAside(em: EntityManager, about: CaseUnderWay): Promise<void> {
    const { limitOn = null } = about.file;
    if (limitOn === null || isCountable(limitOn) || about.file.state === 'closed') return;
    const title = `日期待更正：${about.body.name}的办理期限（${limitOn}）无法推算，到期不会自动处理。请核实后同意延期或提请结案`;
    await this.note(em, about, 'date-set-aside', title, `-${limitOn}`);
  }

  /** What the end of a case hangs on, as it stands. */
  protected courseOf(file: CaseFile, { asked, items, extension }: PlanOfCase): CaseCourse {
    const { state, returns, outcome = null, limitOn = null } = file;
    const turn = othersTurn(
      asked?.state ?? null,
      items.map((item) => item.state),
      extension !== null,
    );
    return { state, returns, outcome, limitOn, ...closingOf(file), othersTurn: turn };
  }

  /** Whether what follows by a rung is still demanded, or goes on because somebody decided so. */
  protected stands({ obligation, file }: CaseOf, rung: Pick<RungTerms, 'exit'>): boolean {
    const relief = obligation && reliefOf(obligation, file.key, rung);
    return relief === null || (file.relief === relief && file.reliefRefusedOn != null);
  }

  /** What the case hangs on by the ladders of its plan. */
  protected rungOf(em: EntityManager, { file, plan, obligation }: CaseOf): Promise<CaseTerms> {
    return rungOfFile(em, this.duban.settings, plan, file, obligation);
  }

  /**
   * Ends a case whose opening paper the county may not write to its body, which it may have been opened before anybody asked
   * for; the county office is told why.
   */
  protected async lapseUnwritten(em: EntityManager, about: CaseOf, act: DocumentKind): Promise<boolean> {
    const { file, plan, body, clause, obligation, today } = about;
    const blocked = { plan, body, clause, today, key: file.key, obligationId: obligation?.id, caseId: file.id };
    if (await mayWrite({ em, settings: this.duban.settings }, act, blocked)) return false;
    file.state = afterCaseMove(file.state, 'lapse');
    em.assign(file, { outcome: 'not-applicable', closedOn: today });
    return true;
  }

  /** Closes a case unless somebody has. */
  protected close({ file, today }: CaseOf, outcome: string, move: 'accept' | 'give-up'): void {
    if (file.state === 'closed') return;
    file.state = afterCaseMove(file.state, move);
    file.outcome = outcome;
    file.closedOn = today;
  }

  /** Notes something once, or once for each `nth`, and tells the body and the county office. */
  protected async note(em: EntityManager, about: CaseOf, kind: EventKind, title: string, nth = ''): Promise<boolean> {
    const { file, plan, today } = about;
    const key = `${file.key}/${kind}${nth}`;
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
    const office = await officeId({ em, settings: this.duban.settings });
    await notify(em, {
      key,
      planId: plan.id,
      bodyIds: [...new Set([file.body.id, office])],
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
