import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import type { Directory } from '@app/config';
import { isAbove } from '@app/domain/bodies';
import type { IsoDate } from '@app/domain/calendar';
import {
  awaits,
  basesOn,
  clauseOfItemBasis,
  firstState,
  groundsOf,
  itemBasisId,
  paperFor,
  type CollectingPaper,
  type DocumentKind,
  type PaperCause,
  type Person,
} from '@app/domain/escalation';
import { groupBy } from '@app/domain/group-by';
import { termsOf } from '@app/domain/vocabulary';
import { documentTitle, type DocumentFacts, type DocumentFactsBase, type PaperPart } from '@app/documents';
import { notifyAll } from '@app/notifications';
import {
  type Body,
  CaseFile,
  Clause,
  Matter,
  type NewEvent,
  type Obligation,
  OfficialDocument,
  type Plan,
  type Referral,
  type Restriction,
  prepared,
  recordAll,
  recordOnce,
  startProcesses,
} from '@app/persistence';
import { documentWorkflowId } from '@app/workflows';
import { basesOfPlan } from '../plan/bases-of-plan';
import { basisIdsFor, causeOf, consentFor, correspondentOf, requirePaper } from './correspondence';
import { contactOn } from '../persons/contact-on';
import { policyOf } from '../plan/policy-of-plan';
import type { Settings } from '../settings';
import { officeId } from '../bodies/whose-body';
import { collectionName, holdCollections, type Collection } from './hold-papers';
import { guestsOfTalk } from './guests-of-talk';
import { governmentOf, outsideBody } from './outside-body';

export interface DraftFrame {
  plan: Plan;
  clause: Clause | null;
  caseFile: CaseFile | null;
  obligation?: Obligation | null;
  restriction?: Restriction;
  referral?: Referral;
  /** The body it is about. */
  addressee: Body;
  today: string;
  /** Of the matter, unique: what was put into a paper before is found, not put into another. */
  key: string;
  /** Why it is written; what it rests on follows from that. */
  cause: PaperCause;
  /** Who drafted it by hand; nobody where a rung did. */
  drafter?: Person | null;
}

/** The elements every document has; the number, the date and the signer come with the signature. */
export interface CommonFacts {
  facts: Omit<DocumentFactsBase, 'kind'>;
  /** Whom it goes to: the body it is about, or who is above that. */
  addressee: Body;
  basisIds: string[];
}

/** What one matter adds to a paper: its part, and the period the paper sets. */
export interface MatterFacts {
  part: Omit<PaperPart, 'of' | 'order'>;
  /** What the paper says besides, as its first matter has it. */
  besides: Record<string, unknown>;
}

type Contact = Awaited<ReturnType<typeof contactOn>>;

/**
 * What every document has in common, by the table of correspondence of the day.
 *
 * @param contact whom it names to be asked, for whoever drafts many and asks once for all
 * @throws DubanError `paper-not-allowed` where the table knows no such paper
 */
export async function commonFacts(
  em: EntityManager,
  settings: Settings,
  frame: DraftFrame,
  kind: DocumentKind,
  contact?: Contact,
): Promise<CommonFacts> {
  const { plan, clause, addressee: about, today, cause } = frame;
  const { directory } = settings;
  const terms = requirePaper(settings, kind, about, today);
  const basisIds = basisIdsFor(settings, kind, cause, about, today, clause ? [clause.number] : []);
  const { addressee, made, copies } = await madeOutTo(em, settings, kind, about, today);
  const bases = basesOn(today, basisIds, await basesOfPlan(em, settings, plan, basisIds));
  return {
    addressee,
    basisIds,
    facts: {
      ...made,
      number: null,
      consent: consentFor(settings, terms, today),
      draftedOn: today,
      issuedOn: null,
      signer: null,
      plan: { title: plan.title, documentNumber: plan.documentNumber ?? null },
      clause: clause && { ordinal: clause.ordinal, heading: clause.heading },
      bases: bases.map(({ title, article }) => ({ title, article })),
      copies,
      contact: directory.countyOffice,
      contactPerson: contact === undefined ? await contactOn(em, directory, today) : contact,
      publicity: plan.publicity ?? '依申请公开',
    },
  };
}

/** How a paper is made out: from whom, to whom, in which form, and what its title says is done. */
export type MadeOut = Pick<DocumentFactsBase, 'issuer' | 'addressee' | 'manner'>;

/**
 * By the table of correspondence of a day; whoever signs on a later day asks it again.
 *
 * @throws DubanError `paper-not-allowed`
 */
export async function madeOutTo(
  em: EntityManager,
  settings: Settings,
  kind: DocumentKind,
  about: Body,
  day: string,
): Promise<{ addressee: Body; made: MadeOut; copies: string[] }> {
  const { directory } = settings;
  const terms = requirePaper(settings, kind, about, day);
  const { superior } = correspondentOf(settings, about);
  const named = terms.toSuperior ? superior : terms.addressee;
  const addressee = named ? await outsideBody(em, named) : about;
  const copies = copiesOf(directory, kind, {
    about,
    addressee,
    superior: terms.copyToSuperior ? (superior ?? null) : null,
  });
  return {
    addressee,
    copies,
    made: {
      issuer: terms.issuer === 'county-government' ? governmentOf(directory.issuer) : directory.issuer,
      addressee: {
        name: termsOf(kind).toAll ? ALL_BODIES : (addressee.fullName ?? addressee.name),
        subordinate: terms.form === 'notice',
      },
      manner: { verb: terms.verb, asks: terms.asks },
    },
  };
}

/** Who is told of a paper besides its addressee: always the coordinating body, and whoever a talk is held before. */
export function copiesOf(
  directory: Pick<Directory, 'coordinator' | 'organizationDepartment'>,
  kind: DocumentKind,
  {
    about,
    addressee,
    superior,
  }: { about: Pick<Body, 'name' | 'kind'>; addressee: Pick<Body, 'name'>; superior: string | null },
): string[] {
  const toItself = addressee === about;
  const copies = new Set([
    directory.coordinator,
    ...(superior ? [superior] : []),
    ...(kind === 'interview-notification' && toItself ? guestsOfTalk(directory, about.name) : []),
    ...(toItself || isAbove(about.kind) ? [] : [about.name]),
  ]);
  return [...copies].filter((name) => name !== addressee.name);
}

/** Whom a circular goes to; each by name stands among the copies. */
const ALL_BODIES = '各有关单位';

/**
 * Puts a matter into the draft that takes it up, or begins one and the workflow that waits for its review and signature; the
 * county office is told of a new one. Only a named person turns the draft into a document.
 */
export async function putMatter(
  em: EntityManager,
  settings: Settings,
  frame: DraftFrame,
  kind: DocumentKind,
  matter: MatterFacts,
): Promise<void> {
  await putMatters(em, settings, [{ kind, matters: [{ ...matter, frame }] }]);
}

/** A matter, and what it is about. */
export type FramedMatter = MatterFacts & { frame: DraftFrame };

/** Matters that stand together: of one plan and day, to one body, on the same grounds, by the same hand or by nobody's. */
export interface Together {
  kind: DocumentKind;
  matters: readonly FramedMatter[];
}

/** What some matters are put into. */
interface Paper extends Together {
  document: OfficialDocument;
  begins: boolean;
  addressee: Body;
  drafter: Person | null;
}

/**
 * The same for many matters: each paper is made out once, however many are put into it, and of many papers each step is one statement.
 *
 * @param given no two of the same plan, kind and body
 */
export async function putMatters(em: EntityManager, settings: Settings, given: readonly Together[]): Promise<void> {
  const fresh = await notYetPut(em, given);
  if (fresh.length === 0) return;
  const papers = await papersFor(em, settings, fresh);
  for (const { document, matters } of papers) {
    for (const { frame } of matters) {
      const { key, caseFile, obligation, clause, today } = frame;
      em.create(Matter, { document, key, caseFile, obligation, clause, putOn: today });
    }
  }
  await em.flush();
  await remakePapers(
    em,
    settings,
    papers.map(({ document, matters }) => ({
      plan: document.plan as Plan,
      document,
      parts: [...((document.facts.parts ?? []) as PaperPart[]), ...matters.map(partOf)],
    })),
  );
  await recordAll(em, papers.flatMap(draftedEvents));
  await presentDrafts(
    em,
    settings,
    papers.flatMap(({ begins, document }) => (begins ? [document] : [])),
  );
}

/** What was put into a paper before is not put into another. */
async function notYetPut(em: EntityManager, given: readonly Together[]): Promise<Together[]> {
  const keys = given.flatMap(({ matters }) => matters.map(({ frame }) => frame.key));
  const known = new Set((await em.find(Matter, { key: { $in: keys } })).map(({ key }) => key));
  return given
    .map(({ kind, matters }) => ({ kind, matters: matters.filter(({ frame }) => !known.has(frame.key)) }))
    .filter(({ matters }) => matters.length > 0);
}

/** The drafts that take the matters up, locked, or new ones. */
async function papersFor(em: EntityManager, settings: Settings, fresh: readonly Together[]): Promise<Paper[]> {
  const collections = fresh.map(({ kind, matters: [{ frame }] }) => ({
    plan: frame.plan,
    kind,
    about: frame.addressee,
  }));
  await holdCollections(em, collections);
  const there = await papersTo(em, collections);
  const places = fresh.map(({ kind, matters: [{ frame }] }, nth) => {
    const drafter = frame.drafter ?? openerOf(frame.caseFile);
    const grounds = groundsOf(kind, frame.cause);
    const asked = { act: kind, grounds, addressee: frame.addressee.name, byHand: drafter !== null };
    return { place: paperFor(asked, there.get(collectionName(collections[nth])) ?? [], frame.today), drafter, grounds };
  });
  const keyOf = (nth: number, key: string) => `plan-${collections[nth].plan.id}/${key}`;
  const joined = new Map(
    (
      await findLocked(
        em,
        places.flatMap(({ place }, nth) => ('join' in place ? [keyOf(nth, place.join)] : [])),
      )
    ).map((document) => [document.key, document]),
  );
  const contacts = new Map<IsoDate, Contact>();
  const papers: Paper[] = [];
  for (const [nth, { kind, matters }] of fresh.entries()) {
    const [{ frame, besides }] = matters;
    const { place, drafter, grounds } = places[nth];
    if (!contacts.has(frame.today)) contacts.set(frame.today, await contactOn(em, settings.directory, frame.today));
    const { facts, addressee } = await commonFacts(em, settings, frame, kind, contacts.get(frame.today));
    const document =
      'join' in place
        ? joined.get(keyOf(nth, place.join))!
        : em.create(OfficialDocument, {
            plan: frame.plan,
            key: keyOf(nth, place.begin),
            kind,
            addressee,
            clause: frame.clause,
            caseFile: frame.caseFile,
            title: '',
            facts: { ...facts, kind, ...besides, grounds, parts: [] },
            state: firstState(kind),
            draftedOn: frame.today,
            drafters: drafter ? [drafter] : [],
          });
    papers.push({ kind, matters, document, begins: 'begin' in place, addressee, drafter });
  }
  await em.flush();
  return papers;
}

/** By their keys, in the order of their ids, as whoever locks many does. */
async function findLocked(em: EntityManager, keys: readonly string[]): Promise<OfficialDocument[]> {
  if (keys.length === 0) return [];
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  return em.find(OfficialDocument, { key: { $in: [...keys] } }, { orderBy: { id: 1 }, lockMode, refresh: true });
}

function partOf({ part, frame: { key, obligation, clause } }: FramedMatter): PaperPart {
  const order = obligation ? `${obligation.dueOn} ${String(clause?.number ?? 0).padStart(4, '0')}` : '9999';
  return { of: key, order, ...part };
}

const draftedEvents = ({ kind, matters, document, addressee, drafter }: Paper): NewEvent[] =>
  matters.map(({ frame: { plan, key, clause, obligation, caseFile, today } }) => ({
    planId: plan.id,
    clauseId: clause?.id,
    obligationId: obligation?.id,
    caseId: caseFile?.id,
    documentId: document.id,
    bodyId: addressee.id,
    key: `${key}/drafted`,
    kind: 'document-drafted',
    on: today,
    actor: drafter?.name,
    data: { kind, title: document.title },
  }));

/** The papers of a kind to a body that may take up a matter, or have a key of the day, by the names of their collections. */
async function papersTo(
  em: EntityManager,
  collections: readonly Collection[],
): Promise<ReadonlyMap<string, CollectingPaper[]>> {
  type Row = Pick<CollectingPaper, 'key' | 'state' | 'round' | 'grounds' | 'byHand'> & { nth: number };
  const asked = collections.map(({ plan, kind, about }, nth) => ({ nth, plan: plan.id, kind, about: about.name }));
  const rows = await em.execute<Row[]>(
    `select asked.nth, regexp_replace(d.key, '^plan-[0-9]+/', '') as key, d.state, d.round,
            d.facts ->> 'grounds' as grounds, jsonb_array_length(d.drafters) > 0 as "byHand"
       from jsonb_to_recordset(?::jsonb) as asked (nth int, plan int, kind text, about text)
       join official_document d on d.plan_id = asked.plan and d.kind = asked.kind
        and split_part(d.key, '/', 6) = asked.about
      order by d.id`,
    [JSON.stringify(asked)],
  );
  const papers = groupBy(rows, ({ nth }) => collectionName(collections[nth]));
  return new Map(
    [...papers].map(([name, found]) => [
      name,
      found.map(({ nth, ...paper }) => ({
        ...paper,
        act: collections[nth].kind,
        addressee: collections[nth].about.name,
      })),
    ]),
  );
}

/** A draft, and what is to stand in it. */
export interface PaperAnew {
  plan: Plan;
  document: OfficialDocument;
  parts: readonly PaperPart[];
}

/**
 * Makes drafts out again from what they are about now: parts in the order of their dates, provisions for all their clauses, the
 * titles that name them.
 */
export async function remakePapers(em: EntityManager, settings: Settings, anew: readonly PaperAnew[]): Promise<void> {
  const matters = groupBy(
    await mattersOf(
      em,
      anew.map(({ document }) => document),
    ),
    ({ documentId }) => documentId,
  );
  const papers = anew.map(({ plan, document, parts }) => {
    const sorted = [...parts].sort((a, b) => (a.order + a.of < b.order + b.of ? -1 : 1));
    const byKey = new Map((matters.get(document.id) ?? []).map((matter) => [matter.key, matter]));
    return { plan, document, sorted, inOrder: sorted.flatMap(({ of }) => byKey.get(of) ?? []) };
  });
  const firsts = papers.flatMap(({ inOrder: [first] }) => first?.clauseId ?? []);
  const loaded = firsts.length ? await em.find(Clause, { id: { $in: firsts } }) : [];
  const clauses = new Map(loaded.map((clause) => [clause.id, clause]));
  for (const { plan, document, sorted, inOrder } of papers) {
    const [first] = inOrder;
    const bases = paperBases(settings, document.kind, inOrder, document.draftedOn);
    const listed = await basesOfPlan(em, settings, plan, bases);
    const printed = basesOn(document.draftedOn, bases, listed).map(({ title, article }) => ({ title, article }));
    const clause = first?.clauseId ? clauses.get(first.clauseId)! : null;
    const facts = {
      ...document.facts,
      parts: sorted,
      basisIds: bases,
      bases: printed,
      clause: clause && { ordinal: clause.ordinal, heading: clause.heading },
      ...ofAllParts(sorted),
    };
    const title = documentTitle(facts as unknown as DocumentFacts);
    em.assign(document, {
      facts: { ...facts, names: namesOf(settings, title) },
      clause,
      caseFile: first?.caseId ? em.getReference(CaseFile, first.caseId) : null,
      title,
    });
  }
}

/** What a paper says of itself as a whole: why and about which year as its first matter has it, by when as its last. */
function ofAllParts(parts: readonly PaperPart[]): Pick<PaperPart, 'cause' | 'year' | 'replyBy' | 'limitRule'> {
  const [{ cause, year }] = parts;
  const { replyBy, limitRule } = parts.reduce((last, one) => ((one.replyBy ?? '') > (last.replyBy ?? '') ? one : last));
  return {
    ...(cause ? { cause, year } : {}),
    ...(replyBy ? { replyBy, limitRule } : {}),
  };
}

/** A matter as its paper rests on it. */
interface MatterInPaper {
  documentId: number;
  key: string;
  clauseId: number | null;
  caseId: number | null;
  /** The number of its clause. */
  number: number | null;
  /** Why its case was opened; a rung without a case is about a late task. */
  cause: CaseFile['cause'] | null;
  assessmentYear: number | null;
  /** The body it is about. */
  body: Pick<Body, 'name' | 'kind' | 'subordinateToCounty'>;
}

/** What papers are about now, in the order in which it was put in: one statement, however much that is. */
export const mattersOf = (
  em: EntityManager,
  documents: readonly Pick<OfficialDocument, 'id'>[],
): Promise<MatterInPaper[]> => prepared<MatterInPaper>(em, MATTERS, [documents.map(({ id }) => id)]);

const MATTERS = `
  select m.document_id as "documentId", m.key, m.clause_id as "clauseId", m.case_file_id as "caseId", c.number, f.cause,
    f.assessment_year as "assessmentYear",
    jsonb_build_object('name', b.name, 'kind', b.kind, 'subordinateToCounty', b.subordinate_to_county) as body
  from matter m join official_document d on d.id = m.document_id
    left join clause c on c.id = m.clause_id left join case_file f on f.id = m.case_file_id
    join body b on b.id = coalesce(f.body_id, d.addressee_id)
  where m.document_id = any($1::int[]) and m.taken_out_on is null order by m.id`;

/** What a paper rests on, by the causes of its matters. */
export function paperBases(
  settings: Settings,
  kind: DocumentKind,
  matters: readonly MatterInPaper[],
  day: string,
): string[] {
  const ids = matters.flatMap(({ cause, assessmentYear, body, number }) => {
    const why = cause ? causeOf({ cause, assessmentYear }) : 'overdue';
    return basisIdsFor(settings, kind, why, body, day, number === null ? [] : [number]);
  });
  // The clauses of the tasks first, by their numbers; then what holds for all of them.
  const unique = [...new Set(ids)];
  const items = unique.flatMap((id) => clauseOfItemBasis(id) ?? []).sort((a, b) => a - b);
  return [...items.map(itemBasisId), ...unique.filter((id) => clauseOfItemBasis(id) === null)];
}

/** A paper with a key of its own, which takes up nothing else. */
export async function draftDocument(
  em: EntityManager,
  settings: Settings,
  frame: DraftFrame,
  { addressee, basisIds }: Omit<CommonFacts, 'facts'>,
  facts: DocumentFacts & { kind: DocumentKind },
): Promise<void> {
  const { plan, clause, caseFile, restriction, referral, today, key, drafter = null } = frame;
  if (await em.count(OfficialDocument, { key })) return;
  const title = documentTitle(facts);
  const document = em.create(OfficialDocument, {
    plan,
    key,
    kind: facts.kind,
    state: firstState(facts.kind),
    addressee,
    clause,
    caseFile,
    restriction,
    referral,
    title,
    facts: { ...facts, basisIds, names: namesOf(settings, title) },
    draftedOn: today,
    drafters: drafter ? [drafter] : [],
  });
  await em.flush();
  await recordOnce(em, {
    planId: plan.id,
    clauseId: clause?.id,
    caseId: caseFile?.id,
    documentId: document.id,
    bodyId: addressee.id,
    key: `${key}/drafted`,
    kind: 'document-drafted',
    on: today,
    actor: drafter?.name,
    data: { kind: facts.kind, title: document.title },
  });
  await presentDrafts(em, settings, [document]);
}

/** The names of the directory in a title, which are not broken there. */
const namesOf = ({ directory }: Pick<Settings, 'directory'>, title: string): string[] =>
  directory.bodies
    .flatMap(({ name, fullName, aliases, officeHolders }) => [
      name,
      fullName,
      ...aliases,
      ...officeHolders.map((holder) => holder.name),
    ])
    .filter((name) => title.includes(name));

/** Asks for the review or the signature, and starts the workflows that wait for them. */
async function presentDrafts(
  em: EntityManager,
  settings: Settings,
  documents: readonly OfficialDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  const bodyIds = [await officeId({ em, settings })];
  await notifyAll(
    em,
    documents.map((document) => {
      const { key, title, facts } = document;
      const plan = document.plan as Plan;
      const { name } = facts.addressee as { name: string };
      const terms = policyOf(plan, settings).signOff;
      const rests = (facts.bases as unknown[]).length > 0;
      return {
        key: `${key}/sign`,
        planId: plan.id,
        bodyIds,
        kind: 'sign-request',
        title: `请${awaits(firstState(document.kind), terms) === 'review' ? '审核' : '签发'}：${title}（${name}）${rests ? '' : '；尚无可引用的依据，不能签发'}`,
        on: document.draftedOn,
        clauseId: document.clause?.id,
        documentId: document.id,
      };
    }),
  );
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

/** Whoever opened a case by a finding has drafted what opens it. */
const openerOf = (caseFile: CaseFile | null): Person | null =>
  caseFile?.openedBy ? { accountId: null, name: caseFile.openedBy, post: '' } : null;
