import type { InboxOwner, World } from '@app/persistence/read-models';
import type { Actor } from '../actor';
import { postMay } from '../policies';

/** Whose inbox it is, and about which plans they ask. */
export const ownerOf = (
  { bodyId, role, standing }: Actor,
  { planId, world }: { planId?: number; world?: World },
): InboxOwner => ({ bodyId, role, decides: postMay({ standing }, 'decide'), planId, world });
