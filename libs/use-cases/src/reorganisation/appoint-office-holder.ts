import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays } from '@app/domain/calendar';
import { datesInvalid, holderOn } from '@app/domain/bodies';
import { UNSIGNED } from '@app/domain/escalation';
import { endAccountsOfLeavers } from '@app/identity';
import { notify } from '@app/notifications';
import { Body, OfficeHolder, OfficialDocument, countOpenWork, openWorkOf, recordOnce } from '@app/persistence';
import { intervieweeOf } from '../bodies/interviewee-of';
import { dayInOffice } from '../date-limits';
import { lockOne } from '../rows';
import type { Scene, UseCase } from '../scene';
import { wakeWaitingCases } from '../bodies/head-of-body';
import { shanghaiDate } from '../plan-time';
import { mayReorganise, must } from '../policies';
import { reviewAnew } from '../drafting/review-anew';
import { requiredText } from '../text-limits';

/**
 * 任职与交接: somebody takes office, or, with no name, the office falls vacant. The former holder stays on record with
 * a last day. Everything open belongs to the body, so whoever acts for it finds it all. Carried out when it was confirmed;
 * the hand-over is written on the day itself, see {@link handOver}.
 *
 * @throws DubanError `not-permitted`, `text-missing`, `office-dates-invalid`, `date-too-early`,
 *   `date-too-late`, `invalid-date`, `not-found`
 */
export const appointOfficeHolder: UseCase<
  { bodyId: number; from: string; name: string | null; post: string | null },
  { former: string | null; handedOver: number; holderId: number | null }
> = async (scene, actor, input) => {
  const { em, settings, now } = scene;
  must(mayReorganise(actor), { zh: '登记任职', en: 'enter who holds an office' });
  dayInOffice(input.from, shanghaiDate(now), settings, { zh: '任职日期', en: 'the beginning of an office' });
  const body = await lockOne(em, Body, input.bodyId);
  const holders = await em.find(OfficeHolder, { body: body.id });
  if (holders.some(({ from }) => from >= input.from)) throw datesInvalid();
  const dated = holders.map(({ name, post, from, to }) => ({ name, post, from, to: to ?? null }));
  const former = holderOn(dated, input.from)?.name ?? null;
  for (const holder of holders) if (!holder.to || holder.to >= input.from) holder.to = addDays(input.from, -1);
  await em.flush(); // two do not hold the office on one day
  let holder: OfficeHolder | null = null;
  if (input.name !== null) {
    const name = requiredText(input.name, { zh: '姓名', en: 'name' });
    const post = requiredText(input.post ?? '', { zh: '职务', en: 'post' });
    holder = em.create(OfficeHolder, { body, name, post, from: input.from });
    await em.flush();
  }
  // 离任即停号: what the account of the former holder may do ends with the office.
  await endAccountsOfLeavers(em, now, { office: { bodyId: body.id, lastDay: addDays(input.from, -1) }, by: actor });
  const change = { body, former, name: input.name, from: input.from };
  await recordOnce(em, {
    planId: 0, // what belongs to no plan; it comes first, because seals are taken in the order of the plans
    bodyId: body.id,
    key: keyOf(change),
    kind: 'office-holder-changed',
    on: input.from,
    actor: actor.name,
    data: { body: body.name, from: former, to: input.name },
  });
  await wakeWaitingCases(em, body.id);
  const handedOver = input.from <= shanghaiDate(now) ? await handOver(scene, actor.name, change) : 0;
  return { former, handedOver, holderId: holder?.id ?? null };
};

/** A change of office, as its hand-over tells it. */
export interface OfficeChange {
  body: Body;
  /** Who left, and who took office; null for a vacancy. */
  former: string | null;
  name: string | null;
  from: string;
}

const keyOf = ({ body, from }: OfficeChange) => `body-${body.id}/office-from-${from}`;

/**
 * 工作交接, on the day of the change: what is open on that day is written down in every running plan, so that nobody can say
 * later that it was not passed on. An unsigned summons to a talk is made out to whoever holds the office from that day on.
 *
 * @returns how many open matters there are
 */
export async function handOver({ em }: Pick<Scene, 'em'>, actor: string, change: OfficeChange): Promise<number> {
  const { body, former, name, from } = change;
  const key = keyOf(change);
  await nameInterviewee(em, body.id, from);
  let handedOver = 0;
  for (const found of await openWorkOf(em, body.id)) {
    const { planId, ...work } = found;
    await recordOnce(em, {
      planId,
      bodyId: body.id,
      key: `plan-${planId}/${key}`,
      kind: 'work-handed-over',
      on: from,
      actor,
      data: { body: body.name, from: former, to: name, ...work },
    });
    await notify(em, {
      key: `plan-${planId}/${key}`,
      planId,
      bodyIds: [body.id],
      kind: 'handover',
      title: `工作交接：${former ?? '（空缺）'} → ${name ?? '（空缺）'}，在办任务${work.obligations.length}项、事项${work.cases.length}件、待签收文件${work.documents.length}件、待答复交办${work.assignments.length}条、待批申请${work.requests.length}件、待承接划转${work.transfers.length}项`,
      on: from,
    });
    handedOver += countOpenWork(found);
  }
  return handedOver;
}

/** A draft is not yet a word of the county, and the one who left the office would be the wrong one to talk to. */
async function nameInterviewee(em: EntityManager, bodyId: number, on: string): Promise<void> {
  const drafts = await em.find(OfficialDocument, {
    $or: [{ addressee: bodyId }, { caseFile: { body: bodyId } }],
    kind: 'interview-notification',
    state: [...UNSIGNED],
  });
  const interviewee = drafts.length ? await intervieweeOf(em, bodyId, on) : null;
  for (const draft of drafts) {
    draft.facts = { ...draft.facts, interviewee };
    await reviewAnew(em, draft, on);
  }
}
