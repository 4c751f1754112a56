import { Body, ReleaseRule } from '@app/persistence';
import { withStanding } from '../bodies/office-of-body';
import { findRow } from '../rows';
import type { UseCase } from '../scene';
import { shanghaiDate } from '../plan-time';
import { mayArrangeWork, must } from '../policies';
import { leaveArrangement } from './arrange';

/** SQL: joint reports that wait for the signature of a body wait for other persons of it from now on. */
const SIGNATURES_AWAITED = `
  insert into todo_touched (subject)
  select 'obligation-' || o.id from report r join obligation o on o.id = r.obligation_id and o.round = r.round
    join obligation_owner w on w.obligation_id = o.id and w.body_id = ?
   where r.state = 'awaiting-signatures' and o.state = 'open'`;

/** The head of a body says whether what it reports waits for the head's release from now on. @throws DubanError `not-permitted` */
export const arrangeRelease: UseCase<{ bodyId: number; wanted: boolean }, { wanted: boolean }> = async (
  scene,
  actor,
  { bodyId, wanted },
) => {
  const { em, now } = scene;
  const body = await findRow(em, Body, bodyId);
  must(mayArrangeWork(await withStanding(scene, actor), { bodyId }), {
    zh: '安排本单位的报送审定（由本单位主要负责人安排）',
    en: 'arrange the release of reports: the head of the body does',
  });
  const rule = em.create(ReleaseRule, { body, wanted, saidBy: actor.name, saidOn: shanghaiDate(now) });
  await em.flush();
  await em.execute(SIGNATURES_AWAITED, [bodyId]);
  await leaveArrangement(scene, actor, bodyId, {
    key: `release-rule-${rule.id}`,
    kind: 'release-arranged',
    title: wanted ? '今后的报送须经主要负责人审定后报出' : '今后的报送不再须经主要负责人审定',
    data: { wanted },
  });
  return { wanted };
};
