import type { InterviewRecord } from '@app/use-cases';

/** The record of an interview in which nothing was agreed; a test says only what it is about. */
export const aTalk = (caseId: number, facts: Partial<InterviewRecord> = {}): InterviewRecord => ({
  caseId,
  minutes: '已约谈',
  chair: '县长',
  place: '第一会议室',
  hosts: '县长、县政府办主任',
  guests: '主要负责人',
  commitments: [],
  ...facts,
});
