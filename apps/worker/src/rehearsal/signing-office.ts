import { standingToSign } from '@app/domain/escalation';
import type { Act } from '@app/domain/rehearsal';
import { OfficialDocument, Plan } from '@app/persistence';
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
      case 'review-document':
        if (act.decision === 'return') {
          return void (await returnDocument(scene, this.reviewer(office), { documentId, reason: REWORD }));
        }
        return void (await reviewDocument(scene, this.reviewer(office), { documentId }));
      case 'revise-document': {
        const drafter = as(office, { name: `${office.body}拟稿人`, post: '拟稿人' });
        return void (await reviseDocument(scene, drafter, { documentId, changed: REWORDED, wording: [] }));
      }
      case 'sign-document':
        return void (await signDocument(scene, await this.signer(scene, office, documentId), { documentId }));
    }
  }

  /** The first person the directory names who signs nothing; where it names none, somebody invented. */
  private reviewer(office: Actor): Actor {
    const { bodies, signers = [] } = this.settings.directory;
    const staff = bodies.find(({ name }) => name === office.body)?.staff ?? [];
    const signs = signers.flatMap(({ signer, deputy }) => [signer, deputy]);
    return as(
      office,
      staff.find(({ part, post }) => part !== 'deputy' && part !== 'leader' && !signs.includes(post)) ?? {
        name: `${office.body}审核人`,
        post: '审核人',
      },
    );
  }

  /** Whoever may sign on the plan's date: the head, unless the post is vacant or the head has another part in the draft. */
  private async signer({ em, settings, now }: Scene, office: Actor, documentId: number): Promise<Actor> {
    const document = await em.findOneOrFail(OfficialDocument, documentId);
    const plan = await em.findOneOrFail(Plan, document.plan.id);
    const inOffice = await officersOn(em, settings.directory, planToday(plan, now));
    const officers = signersOfKind(settings.directory, document.kind, inOffice);
    const { signOff } = policyOf(plan, settings);
    const candidates = [officers.head, officers.deputy].flatMap((one) => (one ? [as(office, one)] : []));
    const may = (actor: Actor) => !('bar' in standingToSign(presentedOf(document), actor, officers, signOff));
    return candidates.find(may) ?? candidates[0] ?? office;
  }
}

/** Another person of the same office. */
const as = (office: Actor, { name, post }: { name: string; post: string }): Actor => ({
  ...office,
  accountId: null,
  name,
  post,
});
