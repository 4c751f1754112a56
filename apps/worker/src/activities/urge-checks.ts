import type { EntityManager } from '@mikro-orm/postgresql';
import { chineseDate, type IsoDate } from '@app/domain/calendar';
import { checksOfCase, lateDecisions, type CheckOfCase } from '@app/domain/escalation';
import { notify } from '@app/notifications';
import { Event, recordOnce, type CaseFile } from '@app/persistence';
import {
  bodiesOfItem,
  caseName,
  closingOf,
  officeId,
  quietUntil,
  type PlanOfCase,
  type Settings,
} from '@app/use-cases';
import type { CaseUnderWay } from './case-under-way';

/**
 * 催办把关: who lets the date pass by which a plan, an item, a report or a request of a case is checked finds one line in
 * its inbox, once for each.
 *
 * @param read reads the case; under its lock only where somebody is to be urged
 * @returns the case as it was read last, and when the next check could be late
 */
export async function urgeChecks(
  em: EntityManager,
  settings: Settings,
  read: (lock: boolean) => Promise<CaseUnderWay>,
): Promise<{ about: CaseUnderWay; next: IsoDate | null }> {
  const about = await read(false);
  const seen = await lateChecks(em, settings, about);
  if (seen.due.length === 0) return { about, next: seen.next };
  const quiet = quietUntil(about.plan, settings, new Date());
  if (quiet) return { about, next: quiet };
  const locked = await read(true);
  const { due, next } = await lateChecks(em, settings, locked); // something may have been decided in the meantime
  for (const check of due) await urge(em, settings, locked, check);
  return { about: locked, next };
}

async function lateChecks(em: EntityManager, settings: Settings, { file, today, ofCase }: CaseUnderWay) {
  const checks = checksOfCase(checkable(file, ofCase), settings.accountability, settings.calendar);
  const keys = checks.map((check) => keyOf(file, check));
  const urged = keys.length ? await em.find(Event, { key: { $in: keys } }, { fields: ['key'] }) : [];
  const silent = checks.filter((check) => !urged.some(({ key }) => key === keyOf(file, check)));
  return lateDecisions(silent, settings.calendar, today);
}

const keyOf = ({ key }: CaseFile, check: CheckOfCase) => `${key}/${check.key}/decision-urged`;

const checkable = (file: CaseFile, { asked, items, extension }: PlanOfCase) => ({
  state: file.state,
  reportedOn: file.reportedOn ?? null,
  returns: file.returns,
  closingProposedOn: closingOf(file).closingProposed ? file.reliefOn! : null,
  plan: asked && { state: asked.state, filedOn: asked.filedOn ?? null, returns: asked.returns },
  items: items.map(({ nth, state, reportedOn, returns }) => ({ nth, state, reportedOn: reportedOn ?? null, returns })),
  extension,
});

async function urge(em: EntityManager, settings: Settings, about: CaseUnderWay, check: CheckOfCase): Promise<void> {
  const { file, plan, clause, today } = about;
  const key = keyOf(file, check);
  const to = await checkerOf(em, settings, about, check);
  const on = { planId: plan.id, clauseId: clause?.id, key, kind: 'decision-urged' as const, on: today };
  const { what, nth, decideBy } = check;
  const event = {
    ...on,
    obligationId: file.obligation?.id,
    caseId: file.id,
    bodyId: to,
    data: { what, nth, decideBy },
  };
  if (!(await recordOnce(em, event))) return;
  const title = `催办：${wordsOf(about, check)}，应于${chineseDate(decideBy)}前办理，现已逾期`;
  await notify(em, { ...on, bodyIds: [to], title });
}

/** An item lies with its acceptor, everything else with the county office. */
async function checkerOf(
  em: EntityManager,
  settings: Settings,
  { file, ofCase }: CaseUnderWay,
  { nth }: CheckOfCase,
): Promise<number> {
  const item = ofCase.items.find((one) => one.nth === nth);
  const acceptorId = item ? (await bodiesOfItem(em, item, file.body.id)).acceptorId : null;
  return acceptorId ?? officeId({ em, settings });
}

function wordsOf({ body, file }: CaseUnderWay, { what, nth }: CheckOfCase): string {
  switch (what) {
    case 'plan':
      return `请审核${body.name}的整改方案`;
    case 'item':
      return `请验收${body.name}整改事项第${nth}项`;
    case 'extension':
      return `请审批${body.name}的整改延期申请`;
    case 'report':
      return `请验收${body.name}的${caseName(file)}情况报告`;
    case 'closing':
      return `请决定是否解除对${body.name}的${caseName(file)}`;
  }
}
