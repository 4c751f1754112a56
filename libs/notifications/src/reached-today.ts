import { recipientsOf, ruleFor, type DeliveryRules, type RecipientRole } from '@app/domain/delivery';
import type { EntityManager } from '@app/persistence';
import { peopleOf } from './people';

/** Whom a rule reaches today, body by body; what stands in relation to a clause (the lead) depends on the clause. */
export interface Reached {
  rule: string;
  kinds: readonly string[];
  to: readonly RecipientRole[];
  bodies: { body: string; names: string[] }[];
}

/** Each rule with the names it reaches today, for every body that exists, so that nobody finds out later. */
export async function reachedToday(
  em: EntityManager,
  {
    rules,
    today,
    coordinator,
    superior,
  }: { rules: DeliveryRules; today: string; coordinator: string; superior: string },
): Promise<Reached[]> {
  const bodies = await em.execute<{ id: number; name: string }[]>(
    `select id, name from body where heir_id is null and kind <> 'higher-authority'
       and (valid_to is null or valid_to >= ?::date) order by id`,
    [today],
  );
  const people = await peopleOf(em, today, null);
  const idOf = (name: string) => bodies.find((body) => body.name === name)?.id ?? null;
  const surroundings = { coordinatorId: idOf(coordinator), superiorId: idOf(superior) };
  return rules.recipients.map(({ id, kinds, to }) => {
    const kind = kinds.find((one) => ruleFor(rules, one)?.id === id) ?? kinds[0];
    return {
      ...{ rule: id, kinds, to },
      bodies: bodies.map(({ id: bodyId, name }) => ({
        body: name,
        names: recipientsOf(rules, { kind, bodyId, leadIds: [] }, people, surroundings).map(
          ({ accountId }) => people.find((person) => person.accountId === accountId)!.name,
        ),
      })),
    };
  });
}
