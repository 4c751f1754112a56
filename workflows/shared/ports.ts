import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type {
  AssessmentActivities,
  AssessmentCycleActivities,
  CaseActivities,
  ClauseActivities,
  DocumentActivities,
  InterviewActivities,
  PatienceActivities,
  ProcessActivities,
  RectificationActivities,
  ReconsiderationActivities,
  ReferralActivities,
  RehearsalActivities,
  RenderingActivities,
  RestrictionActivities,
  SignOffActivities,
  WarningActivities,
} from '../activities';
import { RENDERING_QUEUE } from '../contracts';
import { persevering } from './persevering';

const ONE_ROUND = {
  startToCloseTimeout: '30 seconds',
  scheduleToCloseTimeout: '1 minute',
  retry: { initialInterval: '100 milliseconds', backoffCoefficient: 1.5, maximumInterval: '2 seconds' },
} as const;

/**
 * Short effects on the database run as local activities: no round trip through the server. They are tried for a minute,
 * and after a pause again, for ever: the database may be restarting, and every effect carries a key of its own. During
 * the pause the workflow sleeps and keeps no place of the worker from others.
 */
export const database = persevering(
  proxyLocalActivities<
    ProcessActivities &
      ClauseActivities &
      SignOffActivities &
      DocumentActivities &
      CaseActivities &
      RectificationActivities &
      InterviewActivities &
      RestrictionActivities &
      WarningActivities &
      ReferralActivities &
      ReconsiderationActivities &
      AssessmentActivities &
      AssessmentCycleActivities
  >(ONE_ROUND),
);

/** The same for a run that ends after a round of attempts that failed, and leaves the pause to the next one. */
export const oneRound = proxyLocalActivities<ProcessActivities & ClauseActivities>(ONE_ROUND);

/** A step of a rehearsal may move many bodies, so it gets more time; each is idempotent by step or turn. */
export const rehearsal = persevering(
  proxyLocalActivities<RehearsalActivities>({
    startToCloseTimeout: '5 minutes',
    scheduleToCloseTimeout: '10 minutes',
    retry: { initialInterval: '100 milliseconds', backoffCoefficient: 1.5, maximumInterval: '2 seconds' },
  }),
);

/** Waiting for many workflows may take long: an ordinary activity keeps no place of the worker's workflows meanwhile. */
export const patience = proxyActivities<PatienceActivities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '20 seconds',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
});

/** Rendering is slow and writes a file; repeating it is safe because the file lies under the hash of its content. */
export const rendering = proxyActivities<RenderingActivities>({
  taskQueue: RENDERING_QUEUE,
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});
