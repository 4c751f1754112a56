import { DubanError } from '@app/domain/errors';
import { checkColumns, type Column } from '@app/domain/register';
import { Clause, Obligation, Plan, Register, recordOnce } from '@app/persistence';
import { findRow } from '../rows';
import type { UseCase } from '../scene';
import { planToday } from '../plan-time';
import { mayOpenRegister, must } from '../policies';
import { requiredText } from '../text-limits';

/**
 * 建立清单: attaches a register to a clause, with its columns and whether it is made public. Where an obligation delivers it,
 * that one is reported on only when the register was filed.
 *
 * @throws DubanError `not-permitted`, `text-missing`, `columns-faulty`, `obligation-of-another-clause`, `not-found`
 */
export const openRegister: UseCase<
  { clauseId: number; obligationId?: number | null; title: string; columns: Column[]; publicity: string },
  { registerId: number }
> = async ({ em, now }, actor, input) => {
  must(mayOpenRegister(actor), { zh: '建立清单', en: 'open a register' });
  const clause = await findRow(em, Clause, input.clauseId);
  const plan = await findRow(em, Plan, clause.plan.id);
  const title = requiredText(input.title, { zh: '清单名称', en: 'title of the register' });
  checkColumns(input.columns);
  const openedOn = planToday(plan, now);
  const { columns, publicity } = input;
  const obligation = input.obligationId ? await findRow(em, Obligation, input.obligationId) : null;
  if (obligation && obligation.clause.id !== clause.id) throw ofAnotherClause();
  const register = em.create(Register, {
    clause,
    obligation,
    title,
    columns,
    publicity,
    openedBy: actor.name,
    openedOn,
  });
  await em.flush();
  await recordOnce(em, {
    planId: plan.id,
    clauseId: clause.id,
    obligationId: obligation?.id,
    bodyId: actor.bodyId,
    key: `plan-${plan.id}/register-${register.id}/opened`,
    kind: 'register-opened',
    on: openedOn,
    actor: actor.name,
    data: { title, columns: columns.map((column) => column.title), publicity },
  });
  return { registerId: register.id };
};

const ofAnotherClause = () =>
  new DubanError('obligation-of-another-clause', {
    zh: '所选任务不属于本条款，请刷新页面后重新选择。',
    en: 'The obligation belongs to another clause. Reload the page and choose again.',
  });
