import { readRows, type Cell } from '@app/domain/register';
import { Body, Clause, Plan, Register, RegisterVersion, recordOnce } from '@app/persistence';
import type { Actor } from '../actor';
import { findRow, lockOne } from '../rows';
import type { Scene, UseCase } from '../scene';
import { planToday } from '../plan-time';
import { mayFileRegister, must } from '../policies';
import { refuseFaults } from './refuse-faults';
import { sha256Of } from '../sha256-of';

/** @throws DubanError `not-permitted` for whoever answers for nothing in the clause */
export async function mustFileRegister({ em }: Pick<Scene, 'em'>, actor: Actor, register: Register): Promise<void> {
  const owners = await em.execute<{ id: number }[]>(
    'select distinct w.body_id as id from obligation_owner w join obligation o on o.id = w.obligation_id where o.clause_id = ?',
    [register.clause.id],
  );
  must(mayFileRegister(actor, { ownerIds: owners.map(({ id }) => id) }), {
    zh: '报送该清单',
    en: 'file this register',
  });
}

/** A list with nothing in it lists nothing; where there is nothing to list, a row says so. */
const EMPTY = {
  cell: 'A2',
  zh: '清单没有内容，至少填写一行；确无内容的，请填写一行说明',
  en: 'the list is empty; fill in a row at least, and where there is nothing to list, one that says so',
};

/**
 * 报送清单: a body that answers for the clause files the whole register anew; what was there before stays as an earlier
 * version. The event holds a hash of the rows, so that the chain covers them.
 *
 * @throws DubanError `not-permitted`, `sheet-faulty`, `not-found`
 */
export const fileRegister: UseCase<
  { registerId: number; cells: Cell[][] },
  { version: number; entries: number }
> = async ({ em, now }, actor, { registerId, cells }) => {
  const register = await lockOne(em, Register, registerId);
  await mustFileRegister({ em }, actor, register);
  const clause = await findRow(em, Clause, register.clause.id);
  const { rows, faults } = readRows(register.columns, cells);
  if (rows.length === 0 && faults.length === 0) faults.push(EMPTY);
  refuseFaults(faults);
  const plan = await findRow(em, Plan, clause.plan.id);
  const filedOn = planToday(plan, now);
  register.version += 1;
  const { version } = register;
  em.create(RegisterVersion, {
    register,
    version,
    rows,
    body: em.getReference(Body, actor.bodyId!),
    filedBy: actor.name,
    filedOn,
  });
  await recordOnce(em, {
    planId: plan.id,
    clauseId: clause.id,
    bodyId: actor.bodyId,
    key: `plan-${plan.id}/register-${register.id}/v${version}`,
    kind: 'register-filed',
    on: filedOn,
    actor: actor.name,
    data: {
      title: register.title,
      version,
      entries: rows.length,
      sha256: sha256Of(JSON.stringify(rows)),
    },
  });
  return { version, entries: rows.length };
};
