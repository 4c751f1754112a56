import type { EntityManager } from '@mikro-orm/postgresql';
import { headOn } from '@app/domain/bodies';
import { interviewDate, talkRule } from '@app/domain/escalation';
import { OfficeHolder, Substitution, type CaseFile } from '@app/persistence';
import { policyOf } from '../policy-of-plan';
import type { Settings } from '../settings';
import { commonFacts, draftDocument, type DraftFrame } from './draft-document';

/** Whom a talk on a date is with: who acts as head then; by post alone where nobody is known. */
export async function intervieweeOf(em: EntityManager, bodyId: number, date: string) {
  const holders = await em.find(OfficeHolder, { body: bodyId });
  const head = headOn(
    holders.map(({ name, post, from, to }) => ({ name, post, from, to: to ?? null })),
    await em.find(Substitution, { body: bodyId }),
    date,
  );
  return { post: head?.post ?? '主要负责人', name: head?.name ?? null };
}

/** 约谈通知: to the main head of the body, by name where the office holder of the day is known. */
export async function draftInterviewNotification(
  em: EntityManager,
  settings: Settings,
  frame: DraftFrame,
  file: CaseFile,
): Promise<void> {
  const { directory, calendar } = settings;
  const policy = policyOf(frame.plan, settings);
  await draftDocument(em, settings, frame, {
    ...(await commonFacts(em, settings, frame)),
    kind: 'interview-notification',
    interviewee: await intervieweeOf(em, frame.addressee.id, frame.today),
    reasons: file.findings,
    requirements: [
      file.cause === 'finding' ? '说明问题的原因和责任' : '说明整改未到位的原因和责任',
      '当场作出整改承诺，明确完成时间',
      '约谈后按期报送整改落实情况',
    ],
    heldOn: interviewDate(frame.today, policy, calendar),
    limitRule: talkRule(policy),
    place: `${directory.countyOffice}会议室`,
    participants: [directory.countyOffice, directory.coordinator, directory.organizationDepartment].filter(
      (name) => name !== frame.addressee.name,
    ),
    bring: ['整改情况书面报告', '有关佐证材料'],
  });
}
