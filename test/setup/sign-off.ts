import { standingToSign } from '@app/domain/escalation';
import { Body, OfficialDocument, type Plan } from '@app/persistence';
import {
  officersOn,
  signersOfKind,
  toSign,
  perform,
  planToday,
  policyOf,
  presentedOf,
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
 * Leads a draft to its signature as the county does: somebody of the office reviews it, and the head of whoever signs it signs, or the deputy where
 * the head drafted it.
 *
 * @param office anybody of the county office
 */
export async function signOff(duban: Duban, office: Actor, documentId: number): Promise<{ number: string }> {
  const em = () => duban.orm.em.fork();
  const find = () => em().findOneOrFail(OfficialDocument, documentId, { populate: ['plan'] });
  const document = await find();
  const { state, plan } = document;
  const terms = policyOf(plan as Plan, duban.settings).signOff;
  if (terms?.reviewRequired && state === 'draft') {
    await perform(duban, reviewDocument, officePeople(office).reviewer, { documentId });
  }
  const presented = presentedOf(await find());
  const { directory } = duban.settings;
  const inOffice = await officersOn(em(), directory, planToday(plan as Plan, new Date()));
  const officers = signersOfKind(directory, toSign(document), inOffice);
  const there = document.signingBody && (await em().findOneOrFail(Body, document.signingBody.id));
  const signs: Actor = there ? { ...office, role: 'department', bodyId: there.id, body: there.name } : office;
  const signers = [officers.head, officers.deputy].flatMap((one) => (one ? [ofOffice(signs, one.name, one.post)] : []));
  const signer = signers.find((one) => !('bar' in standingToSign(presented, one, officers, terms)));
  return perform(duban, signDocument, signer ?? signers[0] ?? office, { documentId });
}
