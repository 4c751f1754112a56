import type { EntityManager } from '@mikro-orm/postgresql';
import { dateByRule, type DateRule } from '@app/domain/calendar';
import type { Settings } from '../settings';
import type { DraftFrame } from './common-facts';
import { putMatter } from './put-matters';

/** 预警提醒: what was found in a town, before anybody proposes a restriction (`plan:early-warning`). */
export async function draftEarlyWarning(
  em: EntityManager,
  settings: Settings,
  frame: DraftFrame,
  { situation, graceWorkingDays }: { situation: string; graceWorkingDays: number },
): Promise<void> {
  const limitRule: DateRule = { kind: 'working-days', n: graceWorkingDays };
  const replyBy = dateByRule(settings.calendar, frame.today, limitRule);
  await putMatter(em, settings, frame, 'early-warning', {
    part: { situation: [situation], replyBy, limitRule },
    besides: { situation: [], replyBy, limitRule },
  });
}
