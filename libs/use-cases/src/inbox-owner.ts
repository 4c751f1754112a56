import type { InboxOwner, World } from '@app/persistence/read-models';
import type { Actor } from './actor';
import { postMay } from './policies';
import type { Settings } from './settings';
import { deputyOf } from './sign-off/officers';

/** Whose inbox it is, and what decides which turn is theirs. */
export function ownerOf(
  { bodyId, role, accountId, name, standing }: Actor,
  { directory, escalations }: Pick<Settings, 'directory' | 'escalations'>,
  { planId, world }: { planId?: number; world?: World },
): InboxOwner {
  const { coordinator, countyOffice } = directory;
  return {
    bodyId,
    role,
    decides: postMay({ standing }, 'decide'),
    accountId,
    name,
    planId,
    world,
    coordinator,
    countyOffice,
    deputy: deputyOf(directory)?.name ?? null,
    signOff: Object.fromEntries(escalations.flatMap(({ version, signOff }) => (signOff ? [[version, signOff]] : []))),
  };
}
