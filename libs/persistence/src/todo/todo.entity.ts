import { defineEntity, p } from '@mikro-orm/core';
import type { DateRule } from '@app/domain/calendar';
import type { AccountRole, TodoAct } from '@app/domain/vocabulary';
import { Assessment } from '../assessment/assessment.entity';
import { Clause } from '../clause/clause.entity';
import { Obligation } from '../clause/obligation.entity';
import { Report } from '../clause/report.entity';
import { CaseFile } from '../case/case-file.entity';
import { OfficialDocument } from '../document/official-document.entity';
import { Body } from '../identity/body.entity';
import { Plan } from '../plan/plan.entity';

const TodoSchema = defineEntity({
  name: 'Todo',
  tableName: 'todo',
  indexes: [
    { properties: ['body', 'dueOn'] },
    { properties: ['role', 'dueOn'] },
    { properties: ['subject'] },
    // A body owes reports for years ahead: they are found by plan and date, and all else that waits apart from them.
    {
      name: 'todo_reports_index',
      properties: ['body', 'plan', 'dueOn'],
      where: `open_key is not null and act = 'submit-report'`,
    },
    {
      name: 'todo_acts_index',
      properties: ['role', 'body'],
      where: `open_key is not null and act <> 'submit-report'`,
    },
  ],
  properties: {
    id: p.integer().primary(),
    /** What it is about, as one word, e.g. `obligation-12`; all that waits for one subject is worked out together. */
    subject: p.text(),
    /** Subject, act and for whom, as long as it waits, and null once it is done: nothing waits twice. */
    openKey: p.text().nullable().unique(),
    act: p.string().$type<TodoAct>(),
    plan: () => p.manyToOne(Plan).deleteRule('restrict').index(),
    clause: () => p.manyToOne(Clause).deleteRule('restrict').nullable(),
    /** Set where it waits for an office, whatever its body is called: its persons have this role. */
    role: p.string().$type<AccountRole>().nullable(),
    /** The body it waits for. */
    body: () => p.manyToOne(Body).deleteRule('restrict').nullable(),
    /** Whether only a post that decides can do it. */
    decides: p.boolean(),
    /** Null where the date follows from policy, or there is none. */
    dueOn: p.date().nullable(),
    /** Where the date is counted from, and how. */
    dueFrom: p.date().nullable(),
    dueRule: p.json<DateRule>().nullable(),
    /** Null where it is called as its obligation or document is called. */
    title: p.text().nullable(),
    obligation: () => p.manyToOne(Obligation).deleteRule('restrict').nullable(),
    report: () => p.manyToOne(Report).deleteRule('restrict').nullable(),
    document: () => p.manyToOne(OfficialDocument).deleteRule('restrict').nullable(),
    caseFile: () => p.manyToOne(CaseFile).deleteRule('restrict').nullable(),
    assessment: () => p.manyToOne(Assessment).deleteRule('restrict').nullable(),
    /** Since when it waits, on the clock of its plan. */
    since: p.date(),
    openedAt: p.datetime().defaultRaw('now()'),
    /** When somebody did it, or it no longer was to be done. */
    closedAt: p.datetime().nullable(),
  },
});

/** 待办: one act that waits for one body or office, from the transaction that makes it wait to the one that answers. */
export class Todo extends TodoSchema.class {}
TodoSchema.setClass(Todo);

const TodoTouchedSchema = defineEntity({
  name: 'TodoTouched',
  tableName: 'todo_touched',
  properties: {
    id: p.bigint().primary(),
    subject: p.text(),
    /** The transaction that touched it. */
    byTx: p.string().columnType('xid8').defaultRaw('pg_current_xact_id()').index(),
    /** Set where it could not be worked out, so that it holds up nothing else; `duban todo rebuild` tries it again. */
    setAsideAt: p.datetime().nullable(),
  },
});

/**
 * A subject that changed, and of which it has still to be worked out what waits; written by triggers, and taken away in the
 * same transaction where that is of a use case.
 */
export class TodoTouched extends TodoTouchedSchema.class {}
TodoTouchedSchema.setClass(TodoTouched);
