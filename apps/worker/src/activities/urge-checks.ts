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
  planOfCase,
  type PlanOfCase,
  type Settings,
} from '@app/use-cases';
import type { CaseOf } from './case-effects';

/**
 * 催办把关: who lets the date pass by which a plan, an item, a report or a request of a case is checked finds one line in
 * its inbox, once for each. Says when the next one could be late.
 *
 * @param again reads the case anew under its lock; asked only where somebody is to be urged
 */
export async function urgeChecks(
  em: EntityManager,
  settings: Settings,
  about: CaseOf,
  again: () => Promise<CaseOf>,
): Promise<IsoDate | null> {
  const seen = await lateChecks(em, settings, about);
  if (seen.due.length === 0) return seen.next;
  const locked = await again();
  const { due, next } = await lateChecks(em, settings, locked); // something may have been decided in the meantime
  for (const check of due) await urge(em, settings, locked, check);
  return next;
}

async function lateChecks(em: EntityManager, settings: Settings, { file, today }: CaseOf) {
  const checks = checksOfCase(
    checkable(file, await planOfCase(em, file.id)),
    settings.accountability,
    settings.calendar,
  );
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

async function urge(em: EntityManager, settings: Settings, about: CaseOf, check: CheckOfCase): Promise<void> {
  const { file, plan, clause, today } = about;
  const key = keyOf(file, check);
  const to = await checkerOf(em, settings, file, check);
  const on = { planId: plan.id, clauseId: clause?.id, key, kind: 'decision-urged', on: today };
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
async function checkerOf(em: EntityManager, settings: Settings, file: CaseFile, { nth }: CheckOfCase): Promise<number> {
  const item = (await planOfCase(em, file.id)).items.find((one) => one.nth === nth);
  const acceptorId = item ? (await bodiesOfItem(em, item, file.body.id)).acceptorId : null;
  return acceptorId ?? officeId({ em, settings });
}

function wordsOf({ body, file }: CaseOf, { what, nth }: CheckOfCase): string {
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
