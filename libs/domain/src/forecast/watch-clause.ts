import { isClosed } from '../clause/lifecycle';
import { agendaOf, inView, rowsOf, rungKey, rungRule, type Step } from '../escalation';
import { RUNG_ACTS } from '../vocabulary';
import { basesOf, mayWrite } from './correspondence';
import { openCase } from './watch-case';
import { putMatter } from './watch-paper';
import { note } from './rows';
import { watch, type Owed, type World } from './world';

/** 条款: the pure counterpart of the clause workflow. */
export function watchClause(world: World, obligations: Owed[]): void {
  const byId = new Map(obligations.map((owed) => [owed.id, owed]));
  watch(world, obligations, () => {
    for (;;) {
      if (obligations.every(({ state }) => isClosed(state))) return 'ended';
      const { rules, today, startedOn } = world;
      obligations.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id - b.id));
      const seen = inView(obligations, today);
      const { due, next } = agendaOf(seen, rules.escalation, rules.calendar, {
        today,
        startedOn,
        rows: rowsOf(obligations, startedOn),
      });
      if (due.length === 0) return next;
      for (const step of due) climb(world, byId.get(step.obligationId)!, step);
    }
  });
}

/** One rung of the ladder. */
function climb(world: World, owed: Owed, { rung, on, from }: Step): void {
  owed.fired.add(rung.id);
  const { round, extensions } = owed;
  world.happenings.push({ kind: RUNG_ACTS[rung.act].event, on: world.today, owed, round, extensions, rung: rung.id });
  const { clause, key: obligation, title } = owed;
  const counted = { on, from, rule: rungRule(rung) };
  for (const body of owed.owners) {
    const kind = rung.document;
    if (kind && !mayWrite(world, kind, body)) continue; // a person is told, and nothing is drafted
    const basis = kind ? basesOf(world, kind, 'overdue', body, [clause]) : rung.basis;
    note(world, { clause, obligation, title, body, ladder: 'A', rung: rung.id, act: rung.act, counted }, basis);
    const key = `${rungKey(owed, rung.id)}/${body}`;
    const { drafts } = RUNG_ACTS[rung.act];
    if (rung.act === 'rectification-order')
      openCase(world, { key, kind: 'rectification', body, owed, year: null, opensOn: world.today });
    else if (drafts) putMatter(world, { key, act: drafts, body, cause: 'overdue', basisIds: basis, file: null, owed });
  }
}
