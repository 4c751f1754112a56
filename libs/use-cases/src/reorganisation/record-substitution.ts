import { datesInvalid } from '@app/domain/bodies';
import { Body, Substitution, recordOnce } from '@app/persistence';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { wakeWaitingCases } from '../bodies/head-of-body';
import { mayReorganise, must } from '../policies';
import { requiredText } from '../text-limits';

/**
 * 临时主持: somebody acts as head of a body while the office holder is away. The office holder answers all the same. Carried
 * out when it was confirmed.
 *
 * @throws DubanError `not-permitted`, `text-missing`, `office-dates-invalid`, `not-found`
 */
export const recordSubstitution: UseCase<
  { bodyId: number; name: string; post: string; from: string; to: string; reason: string },
  { substitutionId: number }
> = async ({ em }, actor, input) => {
  must(mayReorganise(actor), { zh: '登记临时主持', en: 'enter a substitution' });
  const body = await lockOne(em, Body, input.bodyId);
  if (input.to < input.from) throw datesInvalid();
  const { from, to } = input;
  const name = requiredText(input.name, { zh: '姓名', en: 'name' });
  const post = requiredText(input.post, { zh: '职务', en: 'post' });
  const reason = requiredText(input.reason, { zh: '事由', en: 'reason' });
  const row = em.create(Substitution, { body, name, post, from, to, reason });
  await em.flush();
  await recordOnce(em, {
    planId: 0,
    bodyId: body.id,
    key: `substitution-${row.id}`,
    kind: 'office-substituted',
    on: from,
    actor: actor.name,
    data: { body: body.name, name, post, to, reason },
  });
  await wakeWaitingCases(em, body.id);
  return { substitutionId: row.id };
};
