import type { EntityManager } from '@mikro-orm/postgresql';
import type { Directory } from '@app/config';
import { isAbove } from '@app/domain/bodies';
import { basesOn, type DocumentKind, type PaperCause, type Person } from '@app/domain/escalation';
import { termsOf } from '@app/domain/vocabulary';
import type { DocumentFactsBase } from '@app/documents';
import {
  type Assessment,
  Body,
  type CaseFile,
  type Clause,
  type Obligation,
  type Plan,
  type Referral,
  type Restriction,
} from '@app/persistence';
import { contactOn } from '../bodies/contact-on';
import { basesOfPlan } from '../bases-of-plan';
import type { Settings } from '../settings';
import { basisIdsFor, consentFor, correspondentOf, requirePaper, signedElsewhere } from './correspondence';
import { guestsOfTalk } from './guests-of-talk';
import { governmentOf, outsideBody } from './outside-body';

export interface DraftFrame {
  plan: Plan;
  clause: Clause | null;
  caseFile: CaseFile | null;
  obligation?: Obligation | null;
  restriction?: Restriction;
  referral?: Referral;
  /** The year whose result it tells, and of which body, where that is one. */
  assessment?: Assessment | null;
  assessed?: Body | null;
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
  /** The body whose person signs it; null where that is the county office. */
  signingBody: Body | null;
  basisIds: string[];
}

/** Whom a paper names to be asked. */
export type Contact = Awaited<ReturnType<typeof contactOn>>;

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
  const { addressee, signingBody, made, copies } = await madeOutTo(em, settings, kind, about, today);
  const bases = basesOn(today, basisIds, await basesOfPlan(em, settings, plan, basisIds));
  return {
    addressee,
    signingBody,
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
): Promise<{ addressee: Body; signingBody: Body | null; made: MadeOut; copies: string[] }> {
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
  const signs = signedElsewhere(directory, kind, addressee.name);
  return {
    addressee,
    signingBody: signs === null ? null : await em.findOneOrFail(Body, { name: signs }),
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
