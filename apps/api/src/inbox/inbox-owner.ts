import type { InboxOwner } from '@app/persistence/read-models';
import { deputyOf, type Actor, type Settings } from '@app/use-cases';

/** Whose inbox it is, and what decides which turn is theirs. */
export function ownerOf(
  { bodyId, role, accountId, name }: Actor,
  { directory, escalations }: Pick<Settings, 'directory' | 'escalations'>,
  planId?: number,
): InboxOwner {
  const { coordinator, countyOffice } = directory;
  return {
    bodyId,
    role,
    accountId,
    name,
    planId,
    coordinator,
    countyOffice,
    deputy: deputyOf(directory)?.name ?? null,
    signOff: Object.fromEntries(escalations.flatMap(({ version, signOff }) => (signOff ? [[version, signOff]] : []))),
  };
}
