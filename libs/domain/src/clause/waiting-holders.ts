import type { IsoDate } from '../calendar';
import { ofRequests } from '../vocabulary';
import { isLateAfter, termsWithReturns } from './terms';
import type { Happening, WaitingFacts } from './happening';

/**
 * What is waited for: the report, a signature under it, what another body owes the lead, the review, the decision of a
 * request; `standing-still` while the clock is stopped, `closed` when nothing is owed any more.
 */
export type WaitingFor = 'report' | 'signature' | 'contribution' | 'review' | 'decision' | 'standing-still' | 'closed';

interface Stage {
  phase: 'with-owner' | 'in-review' | 'standing-still' | 'closed';
  /** Who signed the report that waits for signatures; null when none waits. */
  signed: Set<string | null> | null;
  requestPending: boolean;
  /** Who was asked by name to decide. */
  decider: string | null;
  owners: string[];
}

/** What each kind of event changes; any other kind changes nothing. */
const EFFECTS: Readonly<Record<string, (stage: Stage, happening: Happening) => Partial<Stage>>> = {
  'report-filed': (_, { body }) => ({ signed: new Set([body]) }),
  'report-signed': ({ signed }, { body }) => ({ signed: new Set([...(signed ?? []), body]) }),
  'report-submitted': () => ({ phase: 'in-review', signed: null }),
  'report-withdrawn': () => ({ phase: 'with-owner', signed: null }),
  'report-returned': () => ({ phase: 'with-owner', signed: null }),
  'report-accepted': () => ({ phase: 'closed', requestPending: false }),
  'closed-not-done': () => ({ phase: 'closed', signed: null, requestPending: false }),
  'closed-not-applicable': () => ({ phase: 'closed', signed: null, requestPending: false }),
  reopened: () => ({ phase: 'with-owner', signed: null }),
  ...ofRequests(({ grants }, step) => (_: Stage, { data }: Happening) => ({
    decider: typeof data?.decider === 'string' ? data.decider : null,
    requestPending: step === 'requested',
    ...(step === 'granted' && grants === 'standstill' ? { phase: 'standing-still' as const } : {}),
  })),
  resumed: () => ({ phase: 'with-owner' }),
  'duty-transferred': ({ owners }, { data }) => ({ owners: namesIn(data?.to) ?? owners }),
};

const namesIn = (data: unknown): string[] | null => (Array.isArray(data) ? data.map(String) : null);

function stageAfter(owners: readonly string[], happenings: readonly Happening[], day: IsoDate): Stage {
  let stage: Stage = {
    phase: 'with-owner',
    signed: null,
    requestPending: false,
    decider: null,
    owners: firstOwners(owners, happenings),
  };
  for (const happening of happenings) {
    if (happening.on <= day) stage = { ...stage, ...EFFECTS[happening.kind]?.(stage, happening) };
  }
  return stage;
}

/** The owners before anything was transferred. */
function firstOwners(owners: readonly string[], happenings: readonly Happening[]): string[] {
  const first = happenings.find(({ kind }) => kind === 'duty-transferred');
  return namesIn(first?.data?.from) ?? [...owners];
}

/** Who has the next move after everything that happened up to the end of a day. */
export function holdersAfter(facts: WaitingFacts, day: IsoDate): { why: WaitingFor; bodies: string[] } {
  const stage = stageAfter(facts.owners, facts.happenings, day);
  if (stage.phase === 'closed' || stage.phase === 'standing-still') return { why: stage.phase, bodies: [] };
  if (stage.phase === 'in-review') return { why: 'review', bodies: [...facts.reviewers] };
  if (stage.requestPending)
    return { why: 'decision', bodies: stage.decider === null ? [...facts.reviewers] : [stage.decider] };
  if (stage.signed) {
    const unsigned = stage.owners.filter((owner) => !stage.signed!.has(owner));
    if (unsigned.length > 0) return { why: 'signature', bodies: unsigned };
  }
  const late = facts.contributions
    .filter(({ originalDueOn, happenings }) => isLateAfter(termsWithReturns(originalDueOn, happenings), day))
    .filter(({ body, happenings }) => stageAfter([body], happenings, day).phase === 'with-owner')
    .map(({ body, happenings }) => stageAfter([body], happenings, day).owners[0] ?? body);
  if (late.length > 0) return { why: 'contribution', bodies: [...new Set(late)] };
  return { why: 'report', bodies: stage.owners };
}
