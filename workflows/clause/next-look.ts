import { makeContinueAsNewFunc } from '@temporalio/workflow';
import type { ClauseAnswer } from '../activities';
import { CLAUSE_LOOK, LONGEST_REST_MS, type ClauseLookInput } from '../contracts';
import { pauseAfter } from '../shared/persevering';
import { shownAs } from '../shared/shown-as';

/** Where the clock of the worker is behind that of Temporal: from a second on, doubled each time, up to a minute. */
const FIRST_REST_MS = 1_000;
const LONGEST_EARLY_REST_MS = 60_000;

type Look = (input: ClauseLookInput) => Promise<void>;

/** The next run begins on the date of the answer, or when the clause is woken by whoever delivers the outbox. */
export function nextLook(
  { planId, subjectId, early = 0 }: ClauseLookInput,
  { wakeAt, attributes }: Pick<ClauseAnswer, 'wakeAt' | 'attributes'>,
): Promise<never> {
  const rest = wakeAt === null ? LONGEST_REST_MS : Date.parse(wakeAt) - Date.now();
  const tooEarly = rest <= 0; // by the clock of Temporal it is time, by the worker's it is not
  const next = makeContinueAsNewFunc<Look>({
    workflowType: CLAUSE_LOOK,
    backoffStartInterval: tooEarly
      ? Math.min(FIRST_REST_MS * 2 ** early, LONGEST_EARLY_REST_MS)
      : Math.min(rest, LONGEST_REST_MS),
    ...(attributes && { typedSearchAttributes: shownAs(attributes) }),
  });
  return next({ planId, subjectId, ...(tooEarly && { early: early + 1 }) });
}

/** The next run begins after a pause: a row is broken, or the database is away. */
export function afterFailure({ planId, subjectId, failures = 0 }: ClauseLookInput): Promise<never> {
  const next = makeContinueAsNewFunc<Look>({
    workflowType: CLAUSE_LOOK,
    backoffStartInterval: pauseAfter(failures),
  });
  return next({ planId, subjectId, failures: failures + 1 });
}
