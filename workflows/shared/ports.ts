import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type {
  AssessmentActivities,
  CaseActivities,
  ClauseActivities,
  DocumentActivities,
  InterviewActivities,
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

/**
 * Short effects on the database run as local activities: no round trip through the server. They retry for ever,
 * because the database may be restarting and every effect carries a key of its own.
 */
export const database = proxyLocalActivities<
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
    AssessmentActivities
>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '100 milliseconds', backoffCoefficient: 1.5, maximumInterval: '2 seconds' },
});

/** A step of a rehearsal may wait for many workflows, so it gets more time; each is idempotent by step or turn. */
export const rehearsal = proxyLocalActivities<RehearsalActivities>({
  startToCloseTimeout: '10 minutes',
  retry: { initialInterval: '100 milliseconds', backoffCoefficient: 1.5, maximumInterval: '2 seconds' },
});

/** Rendering is slow and writes a file; repeating it is safe because the file lies under the hash of its content. */
export const rendering = proxyActivities<RenderingActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});
