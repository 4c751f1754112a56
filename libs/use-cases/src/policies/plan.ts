import type { Actor } from '../actor';
import { installsForOffice, runsThePlan } from './roles';

/** Plans come from those who run them. */
export const mayImportPlan = (actor: Actor) => runsThePlan(actor);

/** With a confirmed plan everything begins: the coordinating body, or a post of the county office that decides. */
export const mayConfirmPlan = (actor: Actor) => actor.role === 'coordinator' || installsForOffice(actor);

/** A later version is taken over by whoever may confirm, once. */
export const mayAmendPlan = (actor: Actor, version: { state: string; amendsId?: number | null }) =>
  mayConfirmPlan(actor) && version.state === 'imported' && version.amendsId != null;

/** Doubts are settled by those who run the plan, and only until somebody has confirmed it. */
export const maySettleDoubts = (actor: Actor, plan: { state: string }) =>
  runsThePlan(actor) && plan.state === 'imported';

/** 更正: what was read is put right by those who settle its doubts, as long as they may. */
export const mayCorrectReading = maySettleDoubts;

/** 督办阶梯: a running plan is moved to another version by whoever may confirm one. */
export const mayAdoptPolicy = (actor: Actor, plan: { state: string }) =>
  mayConfirmPlan(actor) && plan.state === 'running';

/** 放假安排: moves dates of every running plan, so only a deciding post of the county office installs it. */
export const mayChangeCalendar = installsForOffice;

/** 人工催办: those who run the plan urge the bodies that are late. */
export const mayUrgeOwners = (actor: Actor, plan: { state: string }) => runsThePlan(actor) && plan.state === 'running';

/** Notes in the ledger: every body on what it answers for, and those who run the plan on everything. */
export const mayNoteInLedger = (actor: Actor) => actor.bodyId !== null || actor.role === 'county-office';

export const mayOpenRegister = (actor: Actor) => runsThePlan(actor);

export const mayFileRegister = (actor: Actor, facts: { ownerIds: readonly number[] }) =>
  actor.bodyId !== null && facts.ownerIds.includes(actor.bodyId);
