import type { InboxTask } from '../api/types';

/** What tests call the button of a task. A document is opened first; its own buttons have the act's name. */
export const testIdOfTask = (act: InboxTask['kind']): string => (act.endsWith('-document') ? `open-${act}` : act);

/** What tells one task from all others. */
export const keyOfTask = (task: InboxTask): string =>
  [
    task.kind,
    task.planId,
    task.obligationId,
    task.reportId,
    task.documentId,
    task.caseId,
    task.assessmentId,
    task.entryId,
  ]
    .map((part) => part ?? '')
    .join('/');
