import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays } from '@app/domain/calendar';
import { holderOn } from '@app/domain/bodies';
import { UNSIGNED } from '@app/domain/escalation';
import { endAccountsOfLeavers } from '@app/identity';
import { notify } from '@app/notifications';
import { Body, OfficeHolder, OfficialDocument, countOpenWork, openWorkOf, recordOnce } from '@app/persistence';
import { intervieweeOf } from '../drafting';
import { dayInOffice } from '../date-limits';
import { lockOne, type UseCase } from '../duban';
import { wakeWaitingCases } from '../head-of-body';
import { shanghaiDate } from '../plan-time';
import { mayReorganise, must } from '../policies';
import { reviewAnew } from '../sign-off';
import { requiredText } from '../text-limits';
import { officeDatesInvalid } from './refusals';

/**
 * 任职与交接: somebody takes office, or, with no name, the office falls vacant. The former holder stays on record with
 * a last day, and is handed over from: what is open on that day is written down in every running plan, so that nobody
 * can say later that it was not passed on. Everything open belongs to the body, so whoever acts for it finds it all; an
 * unsigned summons to a talk is made out to whoever holds the office on the day of the hand-over.
 *
 * @throws DubanError `not-permitted`, `text-missing`, `office-dates-invalid`, `date-too-early`,
 *   `date-too-late`, `invalid-date`, `not-found`
 */
export const appointOfficeHolder: UseCase<
  { bodyId: number; from: string; name: string | null; post: string | null },
  { former: string | null; handedOver: number }
> = async ({ em, settings, now }, actor, input) => {
  must(mayReorganise(actor), { zh: '登记任职', en: 'enter who holds an office' });
  dayInOffice(input.from, shanghaiDate(now), settings, { zh: '任职日期', en: 'the beginning of an office' });
  const body = await lockOne(em, Body, input.bodyId);
  const holders = await em.find(OfficeHolder, { body: body.id });
  if (holders.some(({ from }) => from >= input.from)) throw officeDatesInvalid();
  const dated = holders.map(({ name, post, from, to }) => ({ name, post, from, to: to ?? null }));
  const former = holderOn(dated, input.from)?.name ?? null;
  for (const holder of holders) if (!holder.to || holder.to >= input.from) holder.to = addDays(input.from, -1);
  if (input.name !== null) {
    const name = requiredText(input.name, { zh: '姓名', en: 'name' });
    const post = requiredText(input.post ?? '', { zh: '职务', en: 'post' });
    em.create(OfficeHolder, { body, name, post, from: input.from });
  }
  await em.flush();
  // 离任即停号: what the account of the former holder may do ends with the office.
  await endAccountsOfLeavers(em, now, { office: { bodyId: body.id, lastDay: addDays(input.from, -1) }, by: actor });
  const data = { body: body.name, from: former, to: input.name };
  const key = `body-${body.id}/office-from-${input.from}`;
  const trace = { bodyId: body.id, on: input.from, actor: actor.name };
  // Plan 0 holds what belongs to no plan; it comes first, because seals are taken in the order of the plans.
  await recordOnce(em, { ...trace, planId: 0, key, kind: 'office-holder-changed', data });
  await nameInterviewee(em, body.id, input.from);
  await wakeWaitingCases(em, body.id);
  let handedOver = 0;
  for (const found of await openWorkOf(em, body.id)) {
    const { planId, ...work } = found;
    await recordOnce(em, {
      ...trace,
      planId,
      key: `plan-${planId}/${key}`,
      kind: 'work-handed-over',
      data: { ...data, ...work },
    });
    await notify(em, {
      key: `plan-${planId}/${key}`,
      planId,
      bodyIds: [body.id],
      kind: 'handover',
      title: `工作交接：${former ?? '（空缺）'} → ${input.name ?? '（空缺）'}，在办任务${work.obligations.length}项、事项${work.cases.length}件、待签收文件${work.documents.length}件、待答复交办${work.assignments.length}条、待批申请${work.requests.length}件、待承接划转${work.transfers.length}项`,
      on: input.from,
    });
    handedOver += countOpenWork(found);
  }
  return { former, handedOver };
};

/** A draft is not yet a word of the county, and the one who left the office would be the wrong one to talk to. */
async function nameInterviewee(em: EntityManager, bodyId: number, on: string): Promise<void> {
  const drafts = await em.find(OfficialDocument, {
    addressee: bodyId,
    kind: 'interview-notification',
    state: [...UNSIGNED],
  });
  const interviewee = drafts.length ? await intervieweeOf(em, bodyId, on) : null;
  for (const draft of drafts) {
    draft.facts = { ...draft.facts, interviewee };
    await reviewAnew(em, draft, on);
  }
}
