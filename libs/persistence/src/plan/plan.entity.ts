import { defineEntity, p } from '@mikro-orm/core';
import type { PlanBases } from '@app/domain/plan-text/plan-basis';
import type { ParsedPlan } from '@app/domain/plan-text/parsed-plan';

/** `applied`: a later version of a running plan whose changes were taken over; it never runs by itself. */
export type PlanState = 'imported' | 'running' | 'applied';
export type PlanClock = 'real' | 'rehearsal';

const PlanSchema = defineEntity({
  name: 'Plan',
  tableName: 'plan',
  properties: {
    id: p.integer().primary(),
    title: p.text(),
    documentNumber: p.text().nullable(),
    issuer: p.text().nullable(),
    issuedOn: p.date().nullable(),
    publicity: p.text().nullable(),
    fileName: p.text(),
    /** SHA-256 of the imported file. */
    sha256: p.string().length(64),
    /** The normalised text all spans refer to. */
    text: p.text().lazy(), // large, and wanted by few: name it in `populate`
    parsed: p.json<ParsedPlan>().lazy(),
    /** As it came from the file, where people have corrected it since; see `PlanCorrection`. */
    firstReading: p.json<ParsedPlan>().nullable().lazy(),
    state: p.string().$type<PlanState>().default('imported'),
    clock: p.string().$type<PlanClock>().default('real'),
    /** The plan's date in a rehearsal; null on the real clock. */
    today: p.date().nullable(),
    /** From when Duban watches over it; rungs dated earlier never fire in retrospect. */
    startedOn: p.date().nullable(),
    /** The last date anything is owed. */
    horizon: p.date().nullable(),
    /** By which version of the ladders it runs, and how often a person has moved it to another. */
    policyVersion: p.string().nullable(),
    policyMoves: p.integer().default(0),
    /** Which of its own clauses its papers cite, as confirmed; null for plans from before, see `planBasesOf`. */
    bases: p.json<PlanBases>().nullable(),
    /** The running plan that this is a later version of, by its title or number, or as named at the import. */
    amendsId: p.integer().nullable(),
    demo: p.boolean().default(false),
    importedBy: p.string(),
    importedAt: p.datetime().defaultRaw('now()'),
    confirmedBy: p.string().nullable(),
    confirmedAt: p.datetime().nullable(),
  },
});

/** 工作方案: the issued document, what was read from it, and how far it is. */
export class Plan extends PlanSchema.class {}
PlanSchema.setClass(Plan);
