import { daysBetween, explainDate, suspend } from '@app/domain/calendar';
import { afterMove, requireGrantable } from '@app/domain/clause';
import { DubanError } from '@app/domain/errors';
import { requestTerms } from '@app/domain/vocabulary';
import { ChangeRequest } from '@app/persistence';
import { dayInPlan, NEW_DATE } from '../date-limits';
import { findRow, lockOne } from '../rows';
import type { UseCase } from '../scene';
import { deciderIdOf, obligationScene, type ObligationScene } from './obligation-scene';
import { leaveObligationTrace } from './obligation-trace';
import { mayDecideRequest, must } from '../policies';
import { reasonOf } from '../text-limits';
import type { Settings } from '../settings';
import { moveDate } from '../way-down/move-date';
import { moveWithLead } from '../way-down/move-with-lead';

const REFUSAL = { zh: '不予同意的理由', en: 'reason for refusing' };
const OUTCOME = { zh: '协调结果', en: 'outcome of the coordination' };

/**
 * 审批延期 / 中止 / 协调: a body other than the owner grants or refuses. A granted extension moves the date and the ladder
 * with it, and what others owe the lead for it; the original date is kept. A granted suspension stops the clock; what a body
 * above the owner settled gives it the days that took. Of two people deciding at once the second is told that it is done.
 *
 * @throws DubanError `not-permitted`, `already-done`, `text-missing` when it is refused without a reason, or settled
 *   without saying how,
 *   `extension-not-later`, `date-too-late`, `suspended-after-due`, `move-not-allowed` when a date is asked for and the
 *   obligation no longer lies with its owner
 */
export const decideRequest: UseCase<
  { requestId: number; decision: 'grant' | 'refuse'; reason: string | null },
  { state: ChangeRequest['state']; dueOn: string }
> = async (scene, actor, input) => {
  const { em, settings } = scene;
  const found = await findRow(em, ChangeRequest, input.requestId);
  const about = await obligationScene(scene, found.obligation.id);
  const request = await lockOne(em, ChangeRequest, input.requestId); // as it is behind the lock of the obligation
  must(
    mayDecideRequest(actor, { ...about.facts, requestPending: true, deciderId: await deciderIdOf(scene, request) }),
    {
      zh: '审批该申请',
      en: 'decide this request',
    },
  );
  if (request.state !== 'pending') throw decidedBefore(request);
  const granted = input.decision === 'grant';
  const answers = requestTerms(request.kind).names === 'body'; // says what was settled, too
  request.decisionReason = reasonOf(granted && !answers, input.reason, answers ? OUTCOME : REFUSAL);
  request.state = granted ? 'granted' : 'refused';
  request.decidedBy = actor.name;
  request.decidedOn = about.today;
  const { obligation } = about;
  const kind = `${request.kind}-${granted ? 'granted' : 'refused'}` as const;
  const before = obligation.dueOn;
  if (granted) grant(about, request, settings);
  await leaveObligationTrace(scene, about, actor, {
    key: `request-${request.id}/${request.state}`,
    kind,
    data: { reason: request.decisionReason, dueOn: obligation.dueOn, before },
    tell: about.ownerIds,
    title: `${requestTerms(request.kind).lines.requested.zh}${granted ? '已同意' : '未获同意'}`,
    reason: granted ? null : request.decisionReason,
  });
  if (obligation.dueOn !== before)
    await moveWithLead(scene, { ...about, actor: actor.name, before, since: about.today });
  return { state: request.state, dueOn: obligation.dueOn };
};

function grant(about: ObligationScene, request: ChangeRequest, settings: Settings): void {
  const { obligation, today } = about;
  const { grants } = requestTerms(request.kind);
  if (grants === 'days-waited') return creditDaysWaited(about, request, settings);
  if (grants === 'standstill') {
    suspend(settings.calendar, { dueOn: obligation.dueOn, from: today, countedIn: 'days' }); // refuses when nothing is left
    obligation.state = afterMove(obligation.state, 'suspend');
    obligation.suspendedOn = today;
    return;
  }
  requireGrantable(obligation, request.newDueOn!, today);
  dayInPlan(request.newDueOn!, about, settings, NEW_DATE); // it may have been asked for before dates were bounded
  obligation.state = afterMove(obligation.state, 'extend');
  moveDate(obligation, { dueOn: request.newDueOn!, dueFrom: null, dueRule: null }, today); // a person set it
}

/** The answer took days that were nobody's delay: where policy says so, the date moves by as many. */
function creditDaysWaited({ obligation, today }: ObligationScene, request: ChangeRequest, settings: Settings): void {
  const days = daysBetween(request.askedOn, today);
  if (obligation.state !== 'open') return; // the owner has reported: there is no date left that could move
  if (days === 0 || settings.accountability.changes.coordination.credit === 'none') return;
  const { result, from, rule } = explainDate(settings.calendar, obligation.dueOn, { kind: 'days', n: days });
  obligation.state = afterMove(obligation.state, 'extend');
  request.newDueOn = result;
  moveDate(obligation, { dueOn: result, dueFrom: from, dueRule: rule }, today);
}

function decidedBefore(request: ChangeRequest): DubanError {
  return new DubanError('already-done', {
    zh: `该申请已由${request.decidedBy ?? '他人'}办结，请刷新页面查看结果。`,
    en: `The request was settled before${request.decidedBy ? ` by ${request.decidedBy}` : ''}. Reload to see the outcome.`,
  });
}
