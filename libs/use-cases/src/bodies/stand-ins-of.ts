import { covers } from '@app/domain/bodies';
import { addDays, type IsoDate } from '@app/domain/calendar';
import { StandIn, type EntityManager } from '@app/persistence';

/** From when until when an arrangement had or has effect; one that was ended has none from that day on. */
export function lasts({ from, to, endedOn }: Pick<StandIn, 'from' | 'to' | 'endedOn'>): { from: IsoDate; to: IsoDate } {
  return { from, to: endedOn != null && endedOn <= to ? addDays(endedOn, -1) : to };
}

/** Whether somebody stands in, on a day, for whoever heads the body then. */
export async function standsInForHead(
  em: EntityManager,
  { bodyId, name, head }: { bodyId: number; name: string; head: string | null },
  date: IsoDate,
): Promise<boolean> {
  if (head === null) return false;
  const rows = await em.find(StandIn, { body: bodyId, absent: head, name });
  return rows.some((one) => covers(lasts(one), date));
}
