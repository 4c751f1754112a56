import type { EntityManager } from '@mikro-orm/postgresql';
import { documentTitle, type DocumentFacts } from '@app/documents';
import { DubanError } from '@app/domain/errors';
import type { Words } from '@app/domain/vocabulary';
import { Body, CaseFile, type OfficialDocument } from '@app/persistence';
import { madeOutTo, type MadeOut } from '../drafting/common-facts';
import type { Settings } from '../settings';
import { standsIn } from '../bodies/whose-body';

/** Drafted from the record by a person: about a case or a year, but not what opens it. */
export const isFromRecord = ({ key }: Pick<OfficialDocument, 'key'>): boolean => key.includes('/record/');

/** The body a draft is about: that of its case, else whom it goes to. */
export async function aboutOf(em: EntityManager, document: OfficialDocument): Promise<Body> {
  const { caseFile, addressee } = document;
  const file = caseFile && !isFromRecord(document) && (await em.findOneOrFail(CaseFile, caseFile.id));
  return em.findOneOrFail(Body, file ? await standsIn(em, file.body.id) : addressee.id);
}

/**
 * The table of correspondence may have changed since a draft was made, and what was reviewed is what is signed: a draft that
 * would have another issuer, addressee, form or verb today goes back first. One from before verbs were written is filled in.
 *
 * @throws DubanError `paper-outdated`, naming what is different
 */
export async function requireMadeOutAsToday(
  em: EntityManager,
  settings: Settings,
  document: OfficialDocument,
  today: string,
): Promise<Pick<MadeOut, 'manner'>> {
  const { made, signingBody } = await madeOutTo(em, settings, document.kind, await aboutOf(em, document), today);
  const drafted = document.facts as unknown as MadeOut;
  const differs: Words[] = DIFFERENCES.filter(({ of }) => of(drafted) !== undefined && of(drafted) !== of(made));
  if ((document.signingBody?.id ?? null) !== (signingBody?.id ?? null)) differs.push(SIGNING_BODY);
  if (differs.length > 0) throw outdated(differs, made);
  return { manner: made.manner };
}

/** Makes a draft out as the table of today has it; its wording stays. */
export async function makeOutAnew(
  em: EntityManager,
  settings: Settings,
  document: OfficialDocument,
  today: string,
): Promise<void> {
  const { made, addressee, copies, signingBody } = await madeOutTo(
    em,
    settings,
    document.kind,
    await aboutOf(em, document),
    today,
  );
  // Copies of a referral go to nobody, and those of a paper drafted from the record to whom that names.
  const own = document.referral != null || isFromRecord(document);
  const facts = { ...document.facts, ...made, ...(own ? {} : { copies }) };
  em.assign(document, { addressee, signingBody, facts, title: documentTitle(facts as unknown as DocumentFacts) });
}

interface Difference extends Words {
  of: (made: MadeOut) => string | boolean | undefined;
}

const SIGNING_BODY: Words = { zh: '签发单位', en: 'body that signs' };

const DIFFERENCES: readonly Difference[] = [
  { zh: '发文机关', en: 'issuer', of: ({ issuer }) => issuer },
  { zh: '主送机关', en: 'addressee', of: ({ addressee }) => addressee.name },
  { zh: '文种（通知或函）', en: 'form (notice or letter)', of: ({ addressee }) => addressee.subordinate },
  { zh: '行文用语', en: 'wording of what is done', of: ({ manner }) => manner?.verb },
];

function outdated(differs: readonly Words[], { issuer, addressee }: MadeOut): DubanError {
  const form = addressee.subordinate ? { zh: '通知', en: 'notice' } : { zh: '函', en: 'letter' };
  return new DubanError(
    'paper-outdated',
    {
      zh: `拟稿后行文关系已有变化（${differs.map(({ zh }) => zh).join('、')}）：现应由${issuer}向${addressee.name}发${form.zh}。请退回该稿，修改后重新送审时按现行行文关系重拟。`,
      en: `What may be written to whom has changed since this was drafted (${differs.map(({ en }) => en).join(', ')}): today it is a ${form.en} from ${issuer} to ${addressee.name}. Send the draft back; when it is presented again it is made out anew.`,
    },
    { differs: differs.map(({ en }) => en) },
  );
}
