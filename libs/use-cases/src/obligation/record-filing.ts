import { DubanError } from '@app/domain/errors';
import { Filing } from '@app/persistence';
import { pastDay } from '../date-limits';
import type { Scene, UseCase } from '../scene';
import { obligationScene, type ObligationScene } from './obligation-scene';
import { leaveObligationTrace } from './obligation-trace';
import { mayRecordFiling, must } from '../policies';
import { submitReport } from './submit-report';
import { requiredText } from '../text-limits';

const LONGEST_NAME = 80;

export interface FilingInput {
  obligationId: number;
  /** With whom it was put on record, or to whom it was issued. */
  authority: string;
  number: string;
  filedOn: string;
  /** Other obligations of the same body that this record fulfils: their reports cite it. */
  fulfils?: readonly number[];
}

/**
 * 登记备案: an owner records that something was put on record with an authority or issued to it, with number and date. The
 * same record may fulfil other duties of the body: what is issued to the city is the report that another clause asks for.
 * Each of those is reported with it and goes to whoever checks it; nothing is typed twice.
 *
 * @throws DubanError `not-permitted`, `text-missing`, `record-date-ahead`, `already-done`, and from `submitReport`
 */
export const recordFiling: UseCase<FilingInput, { fulfilled: number }> = async (scene, actor, input) => {
  const about = await obligationScene(scene, input.obligationId);
  must(mayRecordFiling(actor, about.facts), { zh: '登记该任务的备案或报送', en: 'record a filing of this obligation' });
  const authority = requiredText(input.authority, { zh: '备案或报送机关', en: 'authority' }, LONGEST_NAME);
  const number = requiredText(input.number, { zh: '文号或备案号', en: 'number' }, LONGEST_NAME);
  const filedOn = pastDay(input.filedOn, about.today, { zh: '备案或报送日期', en: 'the day of the filing' });
  await keep(scene, about, { authority, number, filedOn, by: actor.name });
  await leaveObligationTrace(scene, about, actor, {
    key: 'filed-with-authority',
    kind: 'filing-recorded',
    data: { authority, number, filedOn },
    tell: [],
    title: '已备案或报送',
  });
  const others = [...new Set(input.fulfils ?? [])].filter((id) => id !== input.obligationId);
  for (const obligationId of others) {
    const other = await obligationScene(scene, obligationId);
    must(mayRecordFiling(actor, other.facts) && other.plan.id === about.plan.id, {
      zh: '以该文件履行另一项任务',
      en: 'fulfil another obligation by this record',
    });
    await keep(scene, other, { authority, number, filedOn, by: actor.name });
    const text = `已于${filedOn}以${number}报${authority}（第${about.clause.number}条“${about.obligation.title}”），以该文件履行本项任务。`;
    await submitReport(scene, actor, { obligationId, text, evidence: [] });
  }
  return { fulfilled: others.length };
};

async function keep(
  { em, now }: Scene,
  { obligation }: ObligationScene,
  { authority, number, filedOn, by }: { authority: string; number: string; filedOn: string; by: string },
): Promise<void> {
  const before = await em.findOne(Filing, { obligation: obligation.id });
  if (before) {
    throw new DubanError('already-done', {
      zh: `该任务已登记备案或报送（${before.number}，${before.filedOn}），不需要重复登记。`,
      en: `A filing of this obligation has been recorded (${before.number}, ${before.filedOn}).`,
    });
  }
  em.create(Filing, { obligation, authority, number, filedOn, recordedBy: by, recordedAt: now });
  await em.flush();
}
