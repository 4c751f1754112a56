import { standingToSign } from '@app/domain/escalation';
import type { Act } from '@app/domain/rehearsal';
import { Body, OfficialDocument, Plan } from '@app/persistence';
import {
  officersOn,
  planToday,
  policyOf,
  presentedOf,
  returnDocument,
  reviewDocument,
  reviseDocument,
  signDocument,
  signersOfKind,
  toSign,
  type Actor,
  type Scene,
  type Settings,
} from '@app/use-cases';

const REWORD = '文字需进一步推敲，请修改后重新送审。（推演）';
const REWORDED = '已按意见修改文字。（推演）';

export type SignOffAct = Extract<Act, { do: 'review-document' | 'revise-document' | 'sign-document' }>;

/** Plays the persons of the county office through whose hands a draft goes: who reviews, who revises, and who signs. */
export class SigningOffice {
  constructor(private readonly settings: Settings) {}

  /** @param office its head, or somebody with the name of the body where the directory knows none */
  async perform(scene: Scene, office: Actor, act: SignOffAct): Promise<void> {
    const { documentId } = act;
    switch (act.do) {
      case 'review-document': {
        const reviewer = await this.reviewer(scene, office, documentId);
        if (act.decision === 'return') {
          return void (await returnDocument(scene, reviewer, { documentId, reason: REWORD }));
        }
        return void (await reviewDocument(scene, reviewer, { documentId }));
      }
      case 'revise-document': {
        const drafter = as(office, { name: `${office.body}拟稿人`, post: '拟稿人' });
        return void (await reviseDocument(scene, drafter, { documentId, changed: REWORDED, wording: [] }));
      }
      case 'sign-document':
        return void (await signDocument(scene, await this.signer(scene, office, documentId), { documentId }));
    }
  }

  /** Who reviews papers of this kind; where nobody is named, the first who reviews or handles and signs nothing, else somebody invented. */
  private async reviewer(scene: Scene, office: Actor, documentId: number): Promise<Actor> {
    const { signers = [] } = this.settings.directory;
    const { officers, inOffice } = await this.officers(scene, documentId);
    const signs = signers.flatMap(({ signer, deputy }) => [signer, deputy]);
    const free = inOffice.posts.filter(
      ({ part, post }) => part !== 'deputy' && part !== 'leader' && !signs.includes(post),
    );
    return as(office, officers.reviewer ?? free[0] ?? { name: `${office.body}审核人`, post: '审核人' });
  }

  /** Whoever may sign on the plan's date: the head, unless the post is vacant or the head has another part in the draft. */
  private async signer(scene: Scene, office: Actor, documentId: number): Promise<Actor> {
    const { document, plan, officers } = await this.officers(scene, documentId);
    const { signOff } = policyOf(plan, scene.settings);
    const there = document.signingBody && (await scene.em.findOneOrFail(Body, document.signingBody.id));
    const signs: Actor = there ? { ...office, role: 'department', bodyId: there.id, body: there.name } : office;
    const candidates = [officers.head, officers.deputy].flatMap((one) => (one ? [as(signs, one)] : []));
    const may = (actor: Actor) => !('bar' in standingToSign(presentedOf(document), actor, officers, signOff));
    return candidates.find(may) ?? candidates[0] ?? office;
  }

  /** Who reviews and signs a document on the plan's date, and who is in the office then. */
  private async officers({ em, settings, now }: Scene, documentId: number) {
    const document = await em.findOneOrFail(OfficialDocument, documentId);
    const plan = await em.findOneOrFail(Plan, document.plan.id);
    const inOffice = await officersOn(em, settings.directory, planToday(plan, now));
    return { document, plan, inOffice, officers: signersOfKind(settings.directory, toSign(document), inOffice) };
  }
}

/** Another person of the same office. */
const as = (office: Actor, { name, post }: { name: string; post: string }): Actor => ({
  ...office,
  accountId: null,
  name,
  post,
});
