import { daysBetween, namedDate } from '@app/domain/calendar';
import { DubanError } from '@app/domain/errors';
import type { Profile } from '@app/domain/rehearsal';
import { type Plan, Rehearsal, rehearsalResult, type RehearsalResult } from '@app/persistence';
import {
  acceptProposals,
  confirmPlan,
  draftsWithoutBasis,
  importPlan,
  perform,
  receivePlan,
  type Actor,
  type DraftWithoutBasis,
  type Duban,
} from '@app/use-cases';
import { operator } from '../operator';

export interface RehearsalOrder {
  fileName: string;
  bytes: Uint8Array;
  from: string;
  until: string;
  seed: number;
  profile: Profile;
  /** Milliseconds to rest at each date. */
  pace: number;
  /** Whether a scheme is announced for each year, so that all steps of its assessment are played. */
  announces?: boolean;
  demo?: boolean;
  /** Who settles the doubts, since nobody sits at a rehearsal; by default the rehearsal itself. */
  settledBy?: Actor;
}

/** @throws DubanError `invalid-date`, `date-too-early`, `date-too-late`, `rehearsal-dates` */
export function checkDates(from: string, until: string): void {
  if (namedDate(from) < namedDate(until)) return;
  throw new DubanError(
    'rehearsal-dates',
    {
      zh: '推演的结束日期应晚于开始日期，请调整 --from 和 --until。',
      en: 'A rehearsal must end after it begins: change --from or --until.',
    },
    { from, until },
  );
}

/** Stands in the record for the person who would have settled the doubts. */
const REHEARSAL: Actor = {
  accountId: null,
  name: '推演',
  post: '按建议和从严规则处理疑点',
  role: 'county-office',
  bodyId: null,
  body: null,
};

/**
 * Imports and confirms a plan on a virtual clock; its rehearsal workflow begins at once. The doubts are settled by what
 * the reader proposes and by the strict defaults, and the record says who did.
 *
 * @throws DubanError `doubts-open` where only a person can know the answer
 */
export async function startRehearsal(duban: Duban, order: RehearsalOrder): Promise<number> {
  const { fileName, bytes } = order;
  const received = await receivePlan(duban, operator(), { fileName, bytes });
  const { planId } = await perform(duban, importPlan, operator(), { ...received, demo: order.demo });
  await beginRehearsal(duban, planId, order);
  return planId;
}

/** The same of a plan that is imported already: doubts that were settled before stay settled. */
export async function beginRehearsal(
  duban: Duban,
  planId: number,
  { settledBy = REHEARSAL, from, until, seed, profile, pace, announces = false }: RehearsalOrder,
): Promise<void> {
  await perform(duban, acceptProposals, settledBy, { planId, strictly: true });
  await perform(duban, confirmPlan, operator(), { planId, rehearsal: { from, until, seed, profile, pace, announces } });
}

/** What a rehearsal ends with, and the drafts that nobody could sign in it. */
export type RehearsalOutcome = RehearsalResult & { withoutBasis: DraftWithoutBasis[] };

/** How long to wait between two looks at how far the rehearsal is. */
const LOOK_MS = 200;

/**
 * Waits until a rehearsal is over. Databases come back: a look that fails is only repeated.
 *
 * @param onDate is told the virtual date and the share of the way, from 0 to 1
 */
export async function followRehearsal(
  duban: Duban,
  planId: number,
  onDate: (today: string, share: number) => void,
): Promise<RehearsalOutcome> {
  for (;;) {
    try {
      const em = duban.orm.em.fork();
      const rehearsal = await em.findOneOrFail(Rehearsal, { plan: planId }, { populate: ['plan'] });
      const plan = rehearsal.plan as Plan;
      const today = plan.today!;
      onDate(today, daysBetween(rehearsal.from, today) / daysBetween(rehearsal.from, rehearsal.until));
      if (rehearsal.state === 'finished') {
        const withoutBasis = await draftsWithoutBasis(em, duban.settings, plan, today);
        return { ...(await rehearsalResult(em, planId)), withoutBasis };
      }
    } catch (error) {
      if (error instanceof DubanError) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
