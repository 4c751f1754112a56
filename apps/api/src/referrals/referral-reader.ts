import type { ReferralReader } from '@app/persistence';
import { mayReadReferrals, type Actor } from '@app/use-cases';

/** What of referrals this person may be shown. */
export const referralReader = (me: Actor): ReferralReader => ({ reads: mayReadReferrals(me), bodyId: me.bodyId });
