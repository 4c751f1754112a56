import { dateByRule, type DateRule } from '@app/domain/calendar';
import { requireBeforeExpiry, requireExtendable } from '@app/domain/clause';
import { DubanError } from '@app/domain/errors';
import { requestTerms, type RequestKind } from '@app/domain/vocabulary';
import { Body, ChangeRequest } from '@app/persistence';
import { dayInPlan, NEW_DATE } from '../date-limits';
import type { Scene, UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { decidersOf, obligationScene, superiorsOf, type ObligationScene } from './obligation-scene';
import { leaveObligationTrace } from './obligation-trace';
import { mayRequestChange } from '../policies';
import type { Settings } from '../settings';
import { requiredText } from '../text-limits';

export interface ChangeRequestInput {
  obligationId: number;
  kind: RequestKind;
  reason: string;
  /** The date asked for (`YYYY-MM-DD`); only an extension has one. */
  newDueOn: string | null;
  /** The body that is asked to decide, by its name; only a kind that names one has it. */
  decider?: string | null;
}

/**
 * 申请延期 / 中止 / 提请协调: the owner asks for another date, that the clock stands still for an outside cause, or that a body
 * above it settles what it cannot; before the date and with a reason. Another body decides, by a date of its own.
 *
 * @throws DubanError `not-permitted`, `already-done`, `text-missing`, `asked-too-late`, `date-missing`, `date-too-late`,
 *   `extension-not-later`, `extensions-used-up`, `decider-not-superior`
 */
export const requestChange: UseCase<ChangeRequestInput, { requestId: number; decideBy: string }> = async (
  scene,
  actor,
  input,
) => {
  const { em, settings } = scene;
  const about = await obligationScene(scene, input.obligationId);
  const { obligation, today } = about;
  const pending = await em.count(ChangeRequest, { obligation: obligation.id, state: 'pending' });
  await mustBeFirst(
    scene,
    {
      now: mayRequestChange(actor, { ...about.facts, requestPending: pending > 0 }),
      before: pending > 0 && mayRequestChange(actor, { ...about.facts, requestPending: false }),
    },
    { zh: '申请变更该任务', en: 'ask for a change of this obligation' },
    { obligationId: obligation.id, kinds: ['extension-requested', 'suspension-requested', 'coordination-requested'] },
  );
  const reason = requiredText(input.reason, { zh: '申请理由', en: 'reason for the request' });
  const newDueOn =
    requestTerms(input.kind).names === 'date'
      ? dayInPlan(requiredDate(input.newDueOn), about, settings, NEW_DATE)
      : null;
  if (newDueOn) {
    const granted = { obligation: obligation.id, kind: 'extension' as const, state: 'granted' as const };
    const extensions = await em.count(ChangeRequest, granted); // what moved otherwise was no extension
    requireExtendable({ dueOn: obligation.dueOn, extensions }, newDueOn, today, settings.accountability);
  } else requireBeforeExpiry(obligation, today);
  const decider =
    requestTerms(input.kind).names === 'body' ? await superiorOf(scene, about, input.decider ?? null) : null;
  const decideRule: DateRule = { kind: 'working-days', n: daysToDecide(input.kind, settings) };
  const decideBy = dateByRule(settings.calendar, today, decideRule);
  const request = em.create(ChangeRequest, {
    obligation,
    kind: input.kind,
    body: em.getReference(Body, actor.bodyId!),
    decider,
    reason,
    newDueOn,
    askedBy: actor.name,
    askedOn: today,
    decideBy,
    decideRule,
  });
  await em.flush();
  await leaveObligationTrace(scene, about, actor, {
    key: `request-${request.id}/asked`,
    kind: `${input.kind}-requested`,
    data: { reason, newDueOn, decideBy, ...(decider && { decider: decider.name }) },
    tell: await decidersOf(scene, about, request),
    title: `请审批${requestTerms(input.kind).lines.requested.zh}`,
  });
  return { requestId: request.id, decideBy };
};

const daysToDecide = (kind: RequestKind, { accountability: { changes } }: Pick<Settings, 'accountability'>): number =>
  (kind === 'coordination' ? changes.coordination : changes).decideWorkingDays;

function requiredDate(date: string | null): string {
  if (date) return date;
  throw new DubanError('date-missing', {
    zh: '申请延期须写明新的时限。',
    en: 'An extension names the new date.',
  });
}

/** The body above the owner that is asked to decide, as policy lists them. */
async function superiorOf({ em, settings }: Scene, { owners }: ObligationScene, name: string | null): Promise<Body> {
  const able = superiorsOf(settings, owners);
  if (name !== null && able.includes(name)) return em.findOneOrFail(Body, { name });
  throw new DubanError('decider-not-superior', {
    zh: `请选择有权协调的上级单位：${able.join('、') || '本事项没有可以提请的上级单位'}。`,
    en: `Choose a body above the owner that may be asked: ${able.join(', ') || 'there is none for this'}.`,
  });
}
