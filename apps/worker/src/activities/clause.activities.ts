import { lateDecisions, speaks, type Agenda, type Step } from '@app/domain/escalation';
import { Obligation } from '@app/persistence';
import { lookInstant, quietUntil, withCalendar, type Duban } from '@app/use-cases';
import { GENERATION } from '@app/workflows';
import type { ClauseActivities, DueStep } from '@app/workflows/activities';
import { climb } from '@app/workflows/clause/climb';
import { LOCAL_ACTIVITIES } from '../local-activities';
import { agendaNow, attributesOf, clauseInView, datesOf, dueStep, type ClauseInView } from './clause-in-view';
import { draftInWriting } from './draft-in-writing';
import { Gathering } from './gathering';
import { effect } from './question';
import { showAside } from './show-aside';
import { wordsOf } from './speak';
import { urgeDecisions } from './urge-decisions';
import { visit } from './visits';
import { writeLook } from './write-look';

/** What a clause has to carry out now; null: nothing, and it waits. */
function stepsIn({ closed }: ClauseInView, { due }: Agenda): DueStep[] | null {
  if (closed) return [];
  return due.length ? due.map(dueStep) : null;
}

/** The rungs of the ladder for one clause. */
export class ClauseEffects implements ClauseActivities {
  private readonly writings: Gathering<DueStep>;

  constructor(private readonly duban: Duban) {
    this.writings = new Gathering(LOCAL_ACTIVITIES.duties, (steps) => draftInWriting(duban, steps));
  }

  /**
   * Says what is due. On the real clock it carries out the rest as well, and looks once more: a run of its workflow is one look,
   * and has the dates of the next one after one visit. In a rehearsal the workflow climbs by itself, as its history says.
   */
  async speakUp(clauseId: number) {
    const found = await this.look(clauseId, ({ rung }) => speaks(rung));
    if (found.clock === 'rehearsal' || !found.answer?.length) return found;
    for (const step of found.answer) await climb(this, step);
    return this.look(clauseId, ({ rung }) => speaks(rung));
  }

  async nextSteps(clauseId: number) {
    const { attributes: _, ...answer } = await this.look(clauseId, () => false);
    return answer;
  }

  remind(step: DueStep) {
    return this.say(step);
  }

  urge(step: DueStep) {
    return this.say(step);
  }

  /** Whatever a rung says in writing; the name is that of its first kind, and stands in the histories. */
  draftSupervisionNotice(step: DueStep) {
    return this.writings.ask(step);
  }

  /** Opens the case of every owner unless that was done, or is no longer due. */
  openRectification(step: DueStep) {
    return this.writings.ask(step);
  }

  /** One reminder or urging by itself, unless it was given or is no longer due. */
  private async say({ obligationId, rungId }: DueStep) {
    const { clause } = await this.duban.orm.em.fork().findOneOrFail(Obligation, obligationId);
    await this.look(clause.id, (step) => step.obligationId === obligationId && step.rung.id === rungId, false);
  }

  /**
   * Looks at a clause: says the words that are due, urges whoever has to decide, and brings the lights up to date. One
   * statement reads and one writes; what has changed between them is looked at again.
   *
   * @param says which of the steps that are due to carry out as words
   * @param answers whether the workflow has answered what it was asked when there is nothing to do
   */
  private async look(clauseId: number, says: (step: Step) => boolean, answers = true) {
    for (;;) {
      const em = this.duban.orm.em.fork();
      const clause = await visit(() => clauseInView(em, clauseId));
      const settings = await withCalendar(em, this.duban, clause.newest);
      const quiet = quietUntil(clause.plan, settings, new Date());
      if (!quiet && lateDecisions(clause.decisions, settings.calendar, clause.today).due.length) {
        await effect(this.duban, (em) => urgeDecisions(em, clause, settings));
      }
      const agenda = agendaNow(clause, settings, quiet);
      if (agenda.aside.length) await effect(this.duban, (em) => showAside(em, clause, agenda.aside, settings));
      const words = wordsOf(clause, agenda.due.filter(says));
      const left = words.length ? agendaNow(clause, settings, quiet) : agenda;
      const answer = stepsIn(clause, left);
      const dates = datesOf(clause, left);
      // What is carried out now is looked at again after that, and written then.
      const isOver = words.length > 0 || answer === null || answer.length === 0;
      if (isOver && !(await writeLook(em, clause, { words, dates: answers && answer === null ? dates : null })))
        continue;
      const { clock } = clause.plan;
      const waits = clock === 'real' && dates.wakeOn !== null;
      const wakeAt = waits ? lookInstant({ wakeOn: dates.wakeOn!, clauseId }, settings) : null;
      // On the real clock every look is a run of its own.
      const generation = clock === 'rehearsal' ? { generation: GENERATION } : {};
      return { answer, wakeAt, clock, attributes: attributesOf(clause, settings), ...generation };
    }
  }
}
