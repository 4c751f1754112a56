import { isRefused } from '@app/domain/escalation';
import { Body, type Assessment, type EntityManager } from '@app/persistence';
import { readTold } from '@app/persistence/read-models';
import { paperOn } from '../drafting/correspondence';
import type { Settings } from '../settings';

/**
 * The bodies that have not been told their result by a notice that was issued: before each of them has its own, nothing is
 * published. In a year of no announced scheme notices are a matter of the county office, so only those it has begun count; and where
 * the table of correspondence knows no notice to a body, none is waited for.
 */
export async function untoldBodies(
  { em, settings }: { em: EntityManager; settings: Pick<Settings, 'correspondence' | 'directory'> },
  { id, stage }: Pick<Assessment, 'id' | 'stage'>,
  today: string,
): Promise<string[]> {
  const told = await readTold(em, id);
  const speakers = await em.find(Body, { id: told.map((one) => one.speakerId) });
  const owed = ({ speakerId }: (typeof told)[number]) => {
    const body = speakers.find((one) => one.id === speakerId)!;
    return stage != null && !isRefused(paperOn(settings, 'assessment-result', body, today).cell);
  };
  return told
    .filter((one) => one.notice === 'on-its-way' || (one.notice === null && owed(one)))
    .map(({ body }) => body);
}
