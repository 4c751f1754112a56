import type { EntityManager } from '@mikro-orm/postgresql';
import { interviewDate, talkRule } from '@app/domain/escalation';
import type { Guest } from '@app/documents';
import { Body, type CaseFile } from '@app/persistence';
import { postsOn } from '../bodies/posts-on';
import { policyOf } from '../policy-of-plan';
import type { Settings } from '../settings';
import { requirePaper } from './correspondence';
import { officersOn } from '../bodies/officers-on';
import { guestsOfTalk } from './guests-of-talk';
import type { DraftFrame } from './common-facts';
import { putMatter } from './put-matters';
import { intervieweeOf } from '../bodies/interviewee-of';

/**
 * Who comes to a talk on a date for each of these bodies: the leader in charge, else whoever acts as head; nobody for one of whom
 * neither is known.
 */
async function guestsOn(em: EntityManager, bodies: readonly string[], date: string): Promise<Guest[]> {
  const rows = await em.find(Body, { name: [...bodies] });
  const guests: Guest[] = [];
  for (const body of bodies) {
    const row = rows.find(({ name }) => name === body);
    if (!row) continue;
    const leader = (await postsOn(em, { id: row.id }, date)).find(({ part }) => part === 'leader');
    const { post, name } = leader ?? (await intervieweeOf(em, row.id, date));
    if (name !== null) guests.push({ body, post, name });
  }
  return guests;
}

/** When talks are held where the directory does not say. */
export const TALK_HOUR = '09:30';

/** 约谈通知: to the main head of the body, by name where the office holder of the day is known. */
export async function draftInterviewNotification(
  em: EntityManager,
  settings: Settings,
  frame: DraftFrame,
  file: CaseFile,
): Promise<void> {
  const { directory, calendar } = settings;
  const { today, plan, addressee: body } = frame;
  const policy = policyOf(plan, settings);
  const cell = requirePaper(settings, 'interview-notification', body, today);
  const officers = await officersOn(em, directory, today);
  const host = officers.head ?? officers.deputy;
  const heldOn = interviewDate(today, policy, calendar);
  const participants = guestsOfTalk(directory, body.name);
  await putMatter(em, settings, frame, 'interview-notification', {
    part: { reasons: file.findings, cause: file.cause },
    besides: {
      cause: file.cause,
      ...(cell.toSuperior ? { about: body.fullName ?? body.name } : {}),
      short: body.name,
      interviewee: await intervieweeOf(em, body.id, today),
      reasons: [],
      requirements: [
        file.cause === 'finding' ? '说明问题的原因和责任' : '说明整改未到位的原因和责任',
        '当场作出整改承诺，明确完成时间',
        '约谈后按期报送整改落实情况',
      ],
      heldOn,
      hour: directory.talk?.hour ?? TALK_HOUR,
      limitRule: talkRule(policy),
      place: directory.talk?.place ?? `${directory.countyOffice}会议室`,
      host: host ? `${directory.countyOffice}${host.post}${host.name}` : '',
      participants,
      guests: await guestsOn(em, participants, heldOn.slice(0, 10)),
      bring: ['整改情况书面报告', '有关佐证材料'],
    },
  });
}
