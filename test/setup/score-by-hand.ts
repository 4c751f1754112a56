import { DubanError } from '@app/domain/errors';
import type { Actor } from '@app/use-cases';
import { assessedBodies, givePoints, handItemsOf, perform, scoringBodies, standIns, yearInView } from '@app/use-cases';
import type { PlanByHand } from './plan-by-hand';

/** Why somebody may not give points for an item; anything else that refuses is a fault. */
const MAY_NOT = ['score-conflict', 'not-permitted'];

/** Where a story is told: on its own servers, or on those of an API. */
type Place = Pick<PlanByHand, 'actor'> & { house: Pick<PlanByHand['house'], 'duban'> };

/** Gives every item of every body its points by as many persons as it needs; whoever may not give them is passed over. */
export async function scoreByHand(plan: Place, assessmentId: number): Promise<void> {
  const { duban } = plan.house;
  const em = duban.orm.em.fork();
  const year = await yearInView({ em, now: new Date() }, assessmentId);
  const organization = await plan.actor('县委组织部', 'organization');
  const seats = await standIns(em, year, scoringBodies(year.scheme));
  const names = [...new Set([...seats.values()].map(({ body }) => body))];
  const scorers: Actor[] = [
    ...(await Promise.all(names.map((name) => plan.actor(name)))),
    organization,
    { ...organization, name: '县委组织部的另一人' },
  ];
  for (const { body, item } of handItemsOf(year.scheme, await assessedBodies(em, duban.settings, year))) {
    const options = item.rule?.options as Record<string, number> | undefined;
    const mark = options
      ? { points: null, choice: Object.keys(options)[1] }
      : { points: item.weight! - 1, choice: null };
    let given = 0;
    const refused: string[] = [];
    for (const scorer of scorers) {
      if (given === year.scheme.cycle.scorersPerItem) break;
      const points = { assessmentId, bodyId: body.id, item: item.id, ...mark, reason: '依据平时情况' };
      given += await perform(duban, givePoints, scorer, points).then(
        () => 1,
        (error) => {
          if (!(error instanceof DubanError && MAY_NOT.includes(error.code))) throw error;
          refused.push(`${scorer.body}: ${error.code}`);
          return 0;
        },
      );
    }
    if (given < year.scheme.cycle.scorersPerItem) throw new Error(`${body.name} ${item.id}: ${refused.join(', ')}`);
  }
}
