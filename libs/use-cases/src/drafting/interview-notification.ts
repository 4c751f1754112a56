import type { EntityManager } from '@mikro-orm/postgresql';
import { interviewDate } from '@app/domain/escalation';
import { OfficeHolder, type CaseFile } from '@app/persistence';
import type { Settings } from '../settings';
import { commonFacts, draftDocument, type DraftFrame } from './draft-document';

/** 约谈通知: to the main head of the body, by name where the office holder of the day is known. */
export async function draftInterviewNotification(
  em: EntityManager,
  settings: Settings,
  frame: DraftFrame,
  file: CaseFile,
): Promise<void> {
  const holder = await em.findOne(
    OfficeHolder,
    { body: frame.addressee, from: { $lte: frame.today }, $or: [{ to: null }, { to: { $gte: frame.today } }] },
    { orderBy: { from: 'desc' } },
  );
  const { directory, calendar, escalation } = settings;
  await draftDocument(em, settings, frame, {
    ...commonFacts(frame, settings),
    kind: 'interview-notification',
    interviewee: { post: holder?.post ?? '主要负责人', name: holder?.name ?? null },
    reasons: file.findings,
    requirements: ['说明整改未到位的原因和责任', '当场作出整改承诺，明确完成时间', '约谈后按期报送整改落实情况'],
    heldOn: interviewDate(frame.today, escalation, calendar),
    place: `${directory.countyOffice}会议室`,
    participants: [directory.countyOffice, directory.coordinator, directory.organizationDepartment].filter(
      (name) => name !== frame.addressee.name,
    ),
    bring: ['整改情况书面报告', '有关佐证材料'],
  });
}
