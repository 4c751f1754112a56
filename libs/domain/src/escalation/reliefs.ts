/**
 * Why a demand over a late obligation no longer stands: the body caught up, the task no longer applies, or its date was
 * moved, by an extension or because it was corrected.
 */
export type ObligationRelief = 'caught-up' | 'not-applicable' | 'date-moved';

export const RELIEFS: readonly ObligationRelief[] = ['caught-up', 'not-applicable', 'date-moved'];
