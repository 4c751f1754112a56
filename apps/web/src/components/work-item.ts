import type { DialogAct } from '@app/domain/vocabulary';
import { createContext, use } from 'react';
import type { InboxTask } from '../api/types';

/** Something a person can do now, with what the dialog needs to know to do it. */
export type WorkItem = {
  kind: DialogAct;
  assignmentId?: number;
  itemId?: number;
  demandId?: number;
  planId: number;
} & Partial<Pick<InboxTask, 'clauseNumber' | 'obligationId' | 'reportId' | 'documentId' | 'caseId' | 'assessmentId'>>;

/** What has a page of its own in the place of a dialog. */
export type PageAct = 'submit-report';

/** Something with a dialog. */
export type DialogItem = WorkItem & { kind: Exclude<DialogAct, PageAct> };

export const WorkContext = createContext<((item: WorkItem) => void) | null>(null);

/** Opens the dialog for something to do. */
export function useOpenWork(): (item: WorkItem) => void {
  const open = use(WorkContext);
  if (!open) throw new Error('useOpenWork needs WorkDialogs above it.');
  return open;
}
