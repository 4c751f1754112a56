import type { EscalationPolicy, LadderName, Rung } from '@app/domain/escalation/policy';
import type { Problem } from '../read-checked';

/**
 * What fired is known by the id of its rung. Where a version drops an id that the one before had, and a rung of its own does
 * the same or comes on the same day, a plan that adopts it would have that done once more; so the rung says which one it
 * replaces.
 */
export function renamedRungs(before: EscalationPolicy, now: EscalationPolicy): Problem[] {
  return (Object.keys(now.ladders) as LadderName[]).flatMap((ladder) => {
    const [old, own] = [before.ladders[ladder], now.ladders[ladder]];
    const gone = old.filter(({ id }) => !own.some((rung) => rung.id === id || rung.replaces?.id === id));
    return own.flatMap((rung, nth) => {
      if (rung.replaces || old.some(({ id }) => id === rung.id)) return [];
      const like = gone.find((one) => isLike(one, rung));
      return like ? [unsaid(`ladders.${ladder}[${nth}].replaces`, rung.id, like)] : [];
    });
  });
}

/** A reminder is said as often as a ladder names it, so it is known by its day alone. */
const isLike = (one: Rung, other: Rung): boolean =>
  JSON.stringify(one.when) === JSON.stringify(other.when) || (one.act === other.act && one.act !== 'remind');

const unsaid = (place: string, id: string, { id: old, act }: Rung): Problem => ({
  place,
  zh: `上一版本与此相当的一级 id 是“${old}”，本版改成了“${id}”：已按旧 id 办过的会再办一遍。请写 replaces: { id: ${old}, act: ${act} }，或沿用旧 id`,
  en: `in the version before, the like rung is "${old}", here it is "${id}": what was done under the old id would be done again. Write replaces: { id: ${old}, act: ${act} }, or keep the id`,
});
