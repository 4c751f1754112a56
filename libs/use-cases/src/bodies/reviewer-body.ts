import { Body, type EntityManager } from '@app/persistence';
import type { Reviewer } from '../policies';
import type { Settings } from '../settings';

/** The body whose turn it is to check, where it is not the lead. */
export async function reviewerBody(em: EntityManager, settings: Settings, reviewer: Exclude<Reviewer, 'lead'>) {
  const name = reviewer === 'coordinator' ? settings.directory.coordinator : settings.directory.countyOffice;
  return em.findOneOrFail(Body, { name });
}
