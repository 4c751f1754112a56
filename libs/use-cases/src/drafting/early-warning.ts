import type { EntityManager } from '@mikro-orm/postgresql';
import { dateByRule, type DateRule } from '@app/domain/calendar';
import type { Settings } from '../settings';
import { commonFacts, draftDocument, type DraftFrame } from './draft-document';

/** 预警提醒: what was found in a town, before anybody proposes a restriction (`plan:early-warning`). */
export async function draftEarlyWarning(
  em: EntityManager,
  settings: Settings,
  frame: DraftFrame,
  { situation, graceWorkingDays }: { situation: string; graceWorkingDays: number },
): Promise<void> {
  const limitRule: DateRule = { kind: 'working-days', n: graceWorkingDays };
  await draftDocument(em, settings, frame, {
    ...(await commonFacts(em, settings, frame)),
    kind: 'early-warning',
    situation: [situation],
    replyBy: dateByRule(settings.calendar, frame.today, limitRule),
    limitRule,
  });
}
