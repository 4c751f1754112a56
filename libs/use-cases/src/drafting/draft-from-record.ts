import { neverSupplied, type DocumentFacts } from '@app/documents';
import { OfficialDocument, Plan } from '@app/persistence';
import type { Person } from '@app/domain/escalation';
import { DubanError } from '@app/domain/errors';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { planToday } from '../plan-time';
import { mayDraftPaper, must } from '../policies';
import { personOf } from '../actor';
import { commonFacts } from './common-facts';
import { draftDocument } from './draft-document';
import { BUILDERS, type PaperSubject, type RecordKind } from './from-record';
import type { Builder, BuildScene } from './from-record/builder';

/**
 * 拟文: somebody of the county office has a paper drafted from the record. No fact is typed: what the paper says stands there
 * already, and what is wrong is put right where it was entered. The draft is then reviewed and signed like any other.
 *
 * @throws DubanError `not-permitted`, `paper-not-allowed`, `paper-subject-missing`, `paper-drafted-already`,
 * `paper-never-complete` where the record has not what a paper of the kind must say, `not-found`
 */
export const draftFromRecord: UseCase<
  { planId: number; kind: RecordKind; subject: PaperSubject },
  { documentId: number; title: string }
> = async ({ em, settings, now }, actor, { planId, kind, subject }) => {
  must(mayDraftPaper(actor), { zh: '拟写该文书', en: 'draft this paper' });
  const plan = await lockOne(em, Plan, planId);
  await em.populate(plan, ['parsed']);
  const today = planToday(plan, now);
  const { document, open } = await draftPaper({ em, settings, plan, today }, kind, subject, personOf(actor));
  if (open) throw draftedAlready(document);
  const missing = neverSupplied(document.facts as unknown as DocumentFacts);
  if (missing.length > 0) throw neverComplete(missing);
  return { documentId: document.id, title: document.title };
};

/**
 * Drafts a paper from the record, unless one that was not withdrawn says the same already.
 *
 * @param drafter nobody where an effect drafts it
 * @throws DubanError `paper-not-allowed`, `paper-subject-missing`
 */
export async function draftPaper(
  at: BuildScene,
  kind: RecordKind,
  subject: PaperSubject,
  drafter: Person | null,
): Promise<{ document: OfficialDocument; open: boolean }> {
  const { em, settings, plan, today } = at;
  const built = await (BUILDERS[kind] as Builder<RecordKind>)(at, subject);
  const root = `plan-${plan.id}/record/${kind}/${built.key}`;
  const earlier = await em.find(
    OfficialDocument,
    { plan: plan.id, key: { $like: `${root}/%` } },
    { orderBy: { id: 1 } },
  );
  const open = earlier.find(({ state }) => state !== 'withdrawn');
  if (open) return { document: open, open: true };
  const frame = {
    plan,
    clause: built.clause ?? null,
    caseFile: built.caseFile ?? null,
    assessment: built.assessment ?? null,
    assessed: built.assessed ?? null,
    addressee: built.about,
    today,
    key: `${root}/${earlier.length + 1}`,
    cause: 'record' as const,
    drafter,
  };
  const { facts, ...sent } = await commonFacts(em, settings, frame, kind);
  const copies = built.copies?.filter((name) => name !== facts.addressee.name);
  await draftDocument(em, settings, frame, sent, {
    ...facts,
    ...(copies ? { copies } : {}),
    ...built.facts,
    kind,
  } as DocumentFacts);
  return { document: await em.findOneOrFail(OfficialDocument, { key: frame.key }), open: false };
}

const draftedAlready = ({ id, title, number }: OfficialDocument) =>
  new DubanError(
    'paper-drafted-already',
    {
      zh: `该文书已经拟写：${title}${number ? `（${number}）` : '（待签发）'}。请在该文书上继续办理。`,
      en: `This paper was drafted already: ${title}${number ? ` (${number})` : ' (not signed yet)'}. Go on with that one.`,
    },
    { documentId: id },
  );

const neverComplete = (missing: readonly { zh: string; en: string }[]) =>
  new DubanError('paper-never-complete', {
    zh: `台账中没有${missing.map(({ zh }) => zh).join('、')}，拟写后不能签发，因此不予拟写。请先登记有关内容，再拟写。`,
    en: `The record has no ${missing.map(({ en }) => en).join(', ')}, so the paper could never be signed and is not drafted. Enter that first.`,
  });
