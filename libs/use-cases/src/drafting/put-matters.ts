import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '@app/domain/calendar';
import {
  firstState,
  groundsOf,
  paperFor,
  type CollectingPaper,
  type DocumentKind,
  type Person,
} from '@app/domain/escalation';
import { groupBy } from '@app/domain/group-by';
import type { PaperPart } from '@app/documents';
import {
  Matter,
  OfficialDocument,
  recordAll,
  type Body,
  type CaseFile,
  type NewEvent,
  type Plan,
} from '@app/persistence';
import { contactOn } from '../bodies/contact-on';
import type { Settings } from '../settings';
import { commonFacts, type Contact, type DraftFrame } from './common-facts';
import { collectionName, holdCollections, type Collection } from './hold-papers';
import { presentDrafts } from './present-drafts';
import { remakePapers } from './remake-papers';

/** What one matter adds to a paper: its part, and the period the paper sets. */
export interface MatterFacts {
  part: Omit<PaperPart, 'of' | 'order'>;
  /** What the paper says besides, as its first matter has it. */
  besides: Record<string, unknown>;
}

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
    const { facts, addressee, signingBody } = await commonFacts(em, settings, frame, kind, contacts.get(frame.today));
    const document =
      'join' in place
        ? joined.get(keyOf(nth, place.join))!
        : em.create(OfficialDocument, {
            plan: frame.plan,
            key: keyOf(nth, place.begin),
            kind,
            addressee,
            signingBody,
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

/** Whoever opened a case by a finding has drafted what opens it. */
const openerOf = (caseFile: CaseFile | null): Person | null =>
  caseFile?.openedBy ? { accountId: null, name: caseFile.openedBy, post: '' } : null;
