import { headOn, overlap } from '@app/domain/bodies';
import { chineseDate, daysBetween, type IsoDate } from '@app/domain/calendar';
import { DubanError } from '@app/domain/errors';
import { Account, Body, StandIn } from '@app/persistence';
import { officeOf, withStanding } from '../bodies/office-of-body';
import { findRow, lockOne } from '../rows';
import type { Scene, UseCase } from '../scene';
import { shanghaiDate } from '../plan-time';
import { mayArrangeWork, must } from '../policies';
import { lockDirectory } from '../bodies/lock-directory';
import { requiredName } from '../text-limits';
import { leaveArrangement } from './arrange';
import { lasts } from '../bodies/stand-ins-of';

/** A longer absence is no matter of an arrangement inside. */
const LONGEST_DAYS = 366;

const ARRANGES = {
  zh: '确定本单位的 AB 角（由本单位主要负责人确定）',
  en: 'name who stands in for whom: the head of the body does',
};

export interface StandInInput {
  bodyId: number;
  absent: string;
  name: string;
  from: IsoDate;
  to: IsoDate;
}

/**
 * AB 角: the head of a body names who does the work of somebody of it, from one day to another. Whoever stands in for the head
 * releases reports on these days; what only a head may do outside the body needs an acting head, who is entered and confirmed.
 *
 * @throws DubanError `not-permitted`, `stand-in-unfit`, `stand-in-overlaps`
 */
export const nameStandIn: UseCase<StandInInput, { standInId: number }> = async (scene, actor, input) => {
  const { em, now } = scene;
  const today = shanghaiDate(now);
  await lockDirectory(em); // two at once would not see each other
  const body = await findRow(em, Body, input.bodyId);
  must(mayArrangeWork(await withStanding(scene, actor), input), ARRANGES);
  const absent = requiredName(input.absent, { zh: '被代理人', en: 'who is stood in for' });
  const name = requiredName(input.name, { zh: '代理人', en: 'who stands in' });
  const { from, to } = input;
  await requireFit(scene, { ...input, absent, name }, today);
  const others = await em.find(StandIn, { body: body.id, absent });
  const other = others.find((one) => overlap(lasts(one), { from, to }));
  if (other) {
    throw new DubanError('stand-in-overlaps', {
      zh: `${absent}在${chineseDate(other.from)}至${chineseDate(lasts(other).to)}已由${other.name}代理，请先结束，或另选日期。`,
      en: `${other.name} stands in for ${absent} from ${other.from} to ${lasts(other).to} already. End that first, or choose other days.`,
    });
  }
  const standIn = em.create(StandIn, { body, absent, name, from, to, namedBy: actor.name, namedOn: today });
  await em.flush();
  await leaveArrangement(scene, actor, body.id, {
    key: `stand-in-${standIn.id}/named`,
    kind: 'stand-in-named',
    title: `AB 角：${chineseDate(from)}至${chineseDate(to)}，${absent}的工作由${name}办理`,
    data: { absent, name, from, to },
  });
  return { standInId: standIn.id };
};

/** The head ends it before its time, or before it has begun. @throws DubanError `not-permitted`, `not-found` */
export const endStandIn: UseCase<{ standInId: number }, { endedOn: IsoDate }> = async (scene, actor, { standInId }) => {
  const today = shanghaiDate(scene.now);
  const standIn = await lockOne(scene.em, StandIn, standInId);
  const open = standIn.endedOn === null && standIn.to >= today;
  must(open && mayArrangeWork(await withStanding(scene, actor), { bodyId: standIn.body.id }), ARRANGES);
  standIn.endedOn = today;
  await scene.em.flush();
  const { absent, name } = standIn;
  await leaveArrangement(scene, actor, standIn.body.id, {
    key: `stand-in-${standIn.id}/ended`,
    kind: 'stand-in-ended',
    title: `AB 角结束：${name}不再代${absent}办理`,
    data: { absent, name },
  });
  return { endedOn: today };
};

/** Two persons of the body, for days that are to come. @throws DubanError `stand-in-unfit` */
async function requireFit({ em }: Scene, input: StandInInput, today: IsoDate): Promise<void> {
  const { bodyId, absent, name, from, to } = input;
  const unfit = (zh: string, en: string) => new DubanError('stand-in-unfit', { zh, en });
  if (absent === name)
    throw unfit('被代理人和代理人不能是同一人。', 'Nobody stands in for himself. Name another person.');
  if (from < today || to < from || daysBetween(from, to) > LONGEST_DAYS) {
    throw unfit(
      '起止日期应从今天起，止日不早于起日，最长一年。请更正日期。',
      'The days begin today or later, end no sooner than they begin, and last a year at most. Correct the dates.',
    );
  }
  const accounts = await em.find(Account, { body: bodyId, state: 'active' });
  const head = headOn(...heads(await officeOf(em, bodyId, today)), today)?.name;
  const known = [...accounts.map(({ displayName }) => displayName), ...(head ? [head] : [])];
  const unknown = [absent, name].find((one) => !known.includes(one));
  if (unknown === undefined) return;
  throw unfit(
    `本单位没有名为“${unknown}”的账号。请从本单位人员中选择。`,
    `No account of the body is called "${unknown}". Choose persons of the body.`,
  );
}

const heads = ({ holders, substitutions }: Awaited<ReturnType<typeof officeOf>>) => [holders, substitutions] as const;
