import { OfficialDocument, Plan } from '@app/persistence';
import {
  officersOn,
  perform,
  planToday,
  policyOf,
  reviewDocument,
  signDocument,
  type Actor,
  type Duban,
} from '@app/use-cases';

/** A person of the county office, by name and post. */
export const ofOffice = (office: Actor, name: string, post = '干部'): Actor => ({
  ...office,
  accountId: null,
  name,
  post,
});

/** Who reviews drafts in the specs, who heads the county office, and who may sign for the head, as the directory says. */
export const officePeople = (office: Actor) => ({
  reviewer: ofOffice(office, '莫仿文', '秘书股股长'),
  head: ofOffice(office, '唐试岚', '主任'),
  deputy: ofOffice(office, '许拟章', '副主任'),
});

/**
 * Leads a draft to its signature as the county office does: somebody reviews it, and its head signs.
 *
 * @param office anybody of the county office
 */
export async function signOff(duban: Duban, office: Actor, documentId: number): Promise<{ number: string }> {
  const em = duban.orm.em.fork();
  const document = await em.findOneOrFail(OfficialDocument, documentId, { populate: ['plan'] });
  const plan = document.plan as Plan;
  const { reviewer } = officePeople(office);
  const needsReview = policyOf(plan, duban.settings).signOff?.reviewRequired;
  if (needsReview && document.state === 'draft') await perform(duban, reviewDocument, reviewer, { documentId });
  const { head } = await officersOn(em, duban.settings.directory, planToday(plan, new Date()));
  const signer = head ? ofOffice(office, head.name, head.post) : office;
  return perform(duban, signDocument, signer, { documentId });
}
