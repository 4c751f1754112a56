import type { EntityManager } from '@mikro-orm/postgresql';
import { UNSIGNED, whoGoesOn, whoMayRevise } from '@app/domain/escalation';
import { OfficialDocument, type Plan } from '@app/persistence';
import { planToday } from '../plan-time';
import { policyOf } from '../policy-of-plan';
import type { Settings } from '../settings';
import { courseOfDraft, officeFor, presentedOf, signingDay } from '../drafting/office-of-draft';
import { toSign } from '../drafting/officers';

/**
 * The papers of real plans that nobody who is there can review, sign or revise so that they go on: drafter, reviewer and signer
 * are different persons, and people leave. The way out is another person of the office.
 */
export async function stuckPapers(
  em: EntityManager,
  settings: Pick<Settings, 'directory' | 'escalation' | 'escalations'>,
  now: Date,
): Promise<Pick<OfficialDocument, 'id' | 'waitingSince'>[]> {
  const unsigned = await em.find(
    OfficialDocument,
    { state: { $in: [...UNSIGNED] }, plan: { clock: 'real' } },
    { populate: ['plan'], orderBy: { id: 1 } },
  );
  const stuck: OfficialDocument[] = [];
  if (unsigned.length === 0) return stuck;
  const today = planToday({ clock: 'real', today: null }, now);
  const day = await signingDay(em, settings, { clock: 'real', today });
  if (!day.people?.office.length) return stuck;
  for (const document of unsigned) {
    const terms = policyOf(document.plan as Plan, settings).signOff;
    const office = officeFor(settings, day, terms, toSign(document));
    const presented = presentedOf(document);
    if (presented.byDrafter) continue;
    const goOn =
      document.state === 'returned'
        ? whoMayRevise(presented, office, (await courseOfDraft(em, document)).found, office.ranks.flat())
        : whoGoesOn(presented, office);
    if (goOn.length === 0) stuck.push(document);
  }
  return stuck;
}
