import type { Person } from '@app/domain/escalation';
import { OFFICE_FORMS } from '@app/domain/secrecy';
import type { EventKind } from '@app/domain/vocabulary';
import { Body, Event, OfficialDocument, type EntityManager } from '@app/persistence';
import { named, type Builder, type BuildScene } from './builder';

/** Kinds that few may know of, or that are forms about other papers themselves; none of them is listed. */
export const NOT_LISTED = ['referral-letter', ...OFFICE_FORMS] as const;

const PAPER = { zh: '已印发的文书', en: 'paper that was issued' };

/** Forms are filed by the county office. */
const office = ({ em, settings }: BuildScene): Promise<Body> =>
  em.findOneOrFail(Body, { name: settings.directory.countyOffice });

async function issuedPaper({ em, plan }: BuildScene, id: number | undefined) {
  const found = named(
    await em.findOne(
      OfficialDocument,
      { id: id ?? 0, plan: plan.id, kind: { $nin: [...NOT_LISTED] }, number: { $ne: null } },
      { populate: ['addressee'] },
    ),
    PAPER,
  );
  return { found, paper: asIssued(found) };
}

const asIssued = ({ title, number, issuedOn, addressee }: OfficialDocument) => ({
  title,
  number: named(number, PAPER),
  issuedOn: named(issuedOn, PAPER),
  to: (addressee as Body).name,
});

/** 送达回证. */
export const buildDeliveryReceipt: Builder<'delivery-receipt'> = async (scene, { id }) => {
  const { found, paper } = await issuedPaper(scene, id);
  const { receivedBy, receivedOn } = found;
  const received = receivedBy && receivedOn ? { by: receivedBy, on: receivedOn } : null;
  return { about: await office(scene), key: `document-${found.id}`, copies: [], facts: { paper, received } };
};

const personWords = ({ name, post }: Pick<Person, 'name' | 'post'>): string => (post ? `${name}（${post}）` : name);

/** On which day the last draft of a paper came to a step; null where the record does not say. */
async function stepOn(
  { em, plan }: BuildScene,
  { id, round }: OfficialDocument,
  kind: EventKind,
): Promise<string | null> {
  const asked = { planId: plan.id, documentId: id, kind, key: { $like: `%/draft-${round}/%` } };
  return (await em.findOne(Event, asked, { orderBy: { id: 'desc' } }))?.on ?? null;
}

/** 发文稿纸: what is in the record of how a paper came to be. */
export const buildDispatchSlip: Builder<'dispatch-slip'> = async (scene, { id }) => {
  const { found, paper } = await issuedPaper(scene, id);
  const { drafters, draftedOn, reviewer, signedBy, signerPost, signedOn, facts, round } = found;
  const { copies = [], secrecy } = facts as { copies?: string[]; secrecy?: { level: string; period: string } | null };
  const drafter = drafters.map(personWords).join('、') || '督办系统按阶梯拟稿';
  const presentedOn = round > 1 ? await stepOn(scene, found, 'document-revised') : draftedOn;
  const reviewedOn = reviewer ? await stepOn(scene, found, 'document-reviewed') : null;
  return {
    about: await office(scene),
    key: `document-${found.id}`,
    copies: [],
    facts: {
      paper: { ...paper, copies, secrecy: secrecy ? `${secrecy.level}★${secrecy.period}` : '' },
      steps: [
        { step: '拟稿', who: round > 1 ? `${drafter}（第${round}稿）` : drafter, on: presentedOn },
        ...(reviewer ? [{ step: '核稿', who: personWords(reviewer), on: reviewedOn }] : []),
        ...(signedBy && signedOn
          ? [{ step: '签发', who: personWords({ name: signedBy, post: signerPost ?? '' }), on: signedOn }]
          : []),
        { step: '编号印发', who: '督办系统', on: paper.issuedOn },
      ],
    },
  };
};

/** 发文登记簿: the papers of a year that everybody of the office may see, by day and number. */
export const buildDispatchRegister: Builder<'dispatch-register'> = async (scene, { from }) => {
  const { em, plan } = scene;
  const year = Number(named(from, { zh: '年份', en: 'year' }).slice(0, 4));
  const papers = await papersOf(em, plan.id, year);
  named(papers[0], PAPER);
  return {
    about: await office(scene),
    key: `year-${year}/${papers.length}`,
    copies: [],
    facts: {
      year,
      papers: papers.map((one) => ({
        ...asIssued(one),
        signer: one.signedBy ?? '—',
        received: one.receivedOn ? '已签收' : '未签收',
      })),
    },
  };
};

const papersOf = (em: EntityManager, planId: number, year: number): Promise<OfficialDocument[]> =>
  em.find(
    OfficialDocument,
    { plan: planId, year, kind: { $nin: [...NOT_LISTED] }, number: { $ne: null }, issuedOn: { $ne: null } },
    { orderBy: { issuedOn: 1, id: 1 }, populate: ['addressee'] },
  );
