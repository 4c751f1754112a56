import type { Bodies, CasePage } from '../../api/types';

type Begun = Partial<Bodies['RectificationItemDto']>;

/**
 * What a plan is begun from: the one that was sent back, else one item for each the order names, carried out by the body
 * under the order until its limit.
 *
 * @param blank one item with nothing written yet
 */
export function planToBeginWith({ subject, demanded, bodies }: CasePage, blank = false): Begun[] {
  const idOf = (name: string) => bodies.find((body) => body.name === name)?.id;
  const common = { bodyId: idOf(subject.body), limitOn: subject.limitOn ?? undefined };
  if (blank) return [common];
  if (subject.items.length > 0) {
    return subject.items.map(({ problem, goal, measures, limitOn, body, acceptor }) => ({
      ...{ problem, goal, measures, limitOn },
      bodyId: idOf(body),
      acceptorId: idOf(acceptor),
    }));
  }
  const items = demanded.map(({ problem, goal, measures }) => ({ ...common, problem, goal, measures }));
  return items.length > 0 ? items : [common];
}

/** Whoever accepts one item mostly accepts all: those for which nobody is named yet are given to the same body. */
export const acceptedBy = <Item extends Begun>(items: readonly Item[], acceptorId: number): Item[] =>
  items.map((item) => ({ ...item, acceptorId: item.acceptorId ?? acceptorId }));
