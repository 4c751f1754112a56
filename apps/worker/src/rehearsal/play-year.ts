import type { EntityManager } from '@mikro-orm/postgresql';
import type { Seat, YearAct } from '@app/domain/rehearsal';
import { Assessment } from '@app/persistence';
import {
  announceScheme,
  decideScoreObjection,
  fileSelfAssessment,
  givePoints,
  objectToScore,
  officersOfYear,
  presentAssessment,
  publishAssessment,
  receiveScore,
  reviewAssessment,
  todayOfPlan,
  verifyPoints,
  type Actor,
  type OfficersOfYear,
  type Scene,
  type Settings,
} from '@app/use-cases';
import { playHeadline } from './play-headline';
import { playWorkList } from './play-work-list';

const OWN_YEAR = '本年度任务按方案组织实施，完成情况见所列报告。（推演）';
const AS_REPORTED = '现场查看，与报告一致。（推演）';
const LESS_THAN_REPORTED = '现场查看，实际完成情况少于报告所列。（推演）';
const BY_COMPLETION = '按本年度任务完成情况评分。（推演）';
const NOT_SO = '该任务已按期报送并通过审核，核验扣分与实际不符，请复核。（推演）';
const BORNE_OUT = '经查，该任务按期报送并一次通过审核，核验扣分依据不足。（推演）';
const NOT_BORNE_OUT = '经查，该任务逾期报送或曾被退回，维持核验结果。（推演）';

/**
 * Plays the people of a year by an announced scheme.
 *
 * @param head the head of a body of this name
 */
export async function playYear(
  scene: Scene,
  act: YearAct,
  head: (em: EntityManager, name: string) => Promise<Actor>,
): Promise<void> {
  const { em, settings } = scene;
  const sits = async ({ body, seat }: Seat) => inSeat(settings, await head(em, body), seat);
  const organization = settings.directory.organizationDepartment;
  switch (act.do) {
    case 'announce-scheme':
      return void (await announceScheme(scene, await head(em, organization), act));
    case 'file-self-assessment': {
      const { assessmentId } = act;
      const own = { assessmentId, statement: OWN_YEAR, remarks: {} };
      return void (await fileSelfAssessment(scene, await head(em, act.by), own));
    }
    case 'verify-points': {
      const { assessmentId, bodyId, obligationId, points } = act;
      const found =
        points === null
          ? { outcome: 'confirmed' as const, points, reason: AS_REPORTED }
          : { outcome: 'corrected' as const, points, reason: LESS_THAN_REPORTED };
      return void (await verifyPoints(scene, await sits(act.by), { assessmentId, bodyId, obligationId, ...found }));
    }
    case 'give-points': {
      const { assessmentId, bodyId, item, points, choice } = act;
      const given = { assessmentId, bodyId, item, points, choice, reason: BY_COMPLETION };
      return void (await givePoints(scene, await sits(act.by), given));
    }
    case 'receive-score':
      return void (await receiveScore(scene, await head(em, act.by), { assessmentId: act.assessmentId }));
    case 'object-to-score': {
      const { assessmentId, obligationId } = act;
      const objection = { assessmentId, item: null, obligationId, text: NOT_SO };
      return void (await objectToScore(scene, await head(em, act.by), objection));
    }
    case 'decide-score-objection': {
      const { objectionId, points } = act;
      const decision =
        points === null
          ? { outcome: 'rejected' as const, points, reason: NOT_BORNE_OUT }
          : { outcome: 'upheld' as const, points, reason: BORNE_OUT };
      return void (await decideScoreObjection(scene, await head(em, organization), { objectionId, ...decision }));
    }
    case 'present-assessment': {
      const drafter = await sits({ body: organization, seat: 'clerk' });
      return void (await presentAssessment(scene, drafter, { assessmentId: act.assessmentId }));
    }
    case 'review-assessment': {
      const { reviewer: named } = await officersIn(scene, act.assessmentId);
      const reviewer = { ...(await sits({ body: organization, seat: 'deputy' })), ...named };
      return void (await reviewAssessment(scene, reviewer, { assessmentId: act.assessmentId }));
    }
    case 'publish-assessment':
      return void (await publishAssessment(scene, await head(em, organization), { assessmentId: act.assessmentId }));
    case 'propose-work-list':
    case 'object-to-work-list':
    case 'answer-work-list-objection':
    case 'decide-work-list':
      return playWorkList(scene, act, head);
    case 'assign-headline':
    case 'file-headline':
    case 'check-headline':
      return playHeadline(scene, act, head);
  }
}

/** Who is named for the year's review and signature on the plan's date. */
export async function officersIn({ em, settings, now }: Scene, assessmentId: number): Promise<OfficersOfYear> {
  const { plan } = await em.findOneOrFail(Assessment, assessmentId);
  return officersOfYear(em, settings.directory, await todayOfPlan(em, plan.id, now));
}

const INVENTED = { deputy: '副职', clerk: '经办人' };

/** The person of a body in a seat, as the directory names them, else somebody invented. */
function inSeat({ directory }: Pick<Settings, 'directory'>, head: Actor, seat: Seat['seat']): Actor {
  if (seat === 'head') return head;
  const staff = directory.bodies.find(({ name }) => name === head.body)?.staff ?? [];
  const named = staff.find(({ part }) =>
    seat === 'deputy' ? part === 'deputy' : part !== 'deputy' && part !== 'leader',
  );
  const { name, post } = named ?? { name: `${head.body}${INVENTED[seat]}`, post: INVENTED[seat] };
  return { ...head, accountId: null, name, post, standing: seat === 'deputy' ? 'deputy' : 'staff' };
}
