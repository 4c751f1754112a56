import type { EntityManager } from '@mikro-orm/postgresql';
import { awaits, firstState } from '@app/domain/escalation';
import { notifyAll, type NewNotification } from '@app/notifications';
import { startProcesses, type OfficialDocument, type Plan } from '@app/persistence';
import { documentWorkflowId } from '@app/workflows';
import { officeId } from '../bodies/whose-body';
import { policyOf } from '../policy-of-plan';
import type { Settings } from '../settings';
import { askedOf, askingTitle } from './ask-whose-turn';
import { officeFor, presentedOf, signingDay, type SigningDay } from './office-of-draft';
import { toSign } from './officers';

/** Asks whoever may give it for the review or the signature, and starts the workflows that wait for them. */
export async function presentDrafts(
  em: EntityManager,
  settings: Settings,
  documents: readonly OfficialDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  const officeBody = await officeId({ em, settings });
  const days = new Map<string, SigningDay>();
  const dayOf = async ({ clock }: Plan, today: string): Promise<SigningDay> => {
    const known = days.get(`${clock} ${today}`) ?? (await signingDay(em, settings, { clock, today }));
    days.set(`${clock} ${today}`, known);
    return known;
  };
  const lines: NewNotification[] = [];
  for (const document of documents) {
    const { key, title, facts, draftedOn } = document;
    const plan = document.plan as Plan;
    const { name } = facts.addressee as { name: string };
    const terms = policyOf(plan, settings).signOff;
    const act = awaits(firstState(document.kind), terms) === 'review' ? '审核' : '签发';
    const day = await dayOf(plan, draftedOn);
    const office = officeFor(settings, day, terms, toSign(document));
    const otherwise = act === '审核' ? officeBody : (document.signingBody?.id ?? officeBody);
    const { to, nobody } = askedOf(presentedOf(document), office, day, otherwise);
    const rests = (facts.bases as unknown[]).length > 0;
    for (const { bodyId, accounts } of to) {
      lines.push({
        key: `${key}/sign`,
        planId: plan.id,
        bodyIds: [bodyId],
        accounts,
        kind: 'sign-request',
        title: `${askingTitle(act, `${title}（${name}）`, nobody)}${rests ? '' : '；尚无可引用的依据，不能签发'}`,
        on: draftedOn,
        clauseId: document.clause?.id,
        documentId: document.id,
      });
    }
  }
  await notifyAll(em, lines);
  await startProcesses(
    em,
    documents.map(({ id, plan }) => ({
      workflowId: documentWorkflowId(plan.id, id),
      planId: plan.id,
      kind: 'document',
      subjectId: id,
    })),
  );
}
