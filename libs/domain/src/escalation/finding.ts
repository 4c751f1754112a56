import { DubanError } from '../errors';
import type { DocumentKind, FindingAct } from '../vocabulary';
import { isAbout, type RungExit, type RungSigner, type Vacancy } from './rung-terms';

/**
 * What a person finds, with evidence, and what no timer can: ladder C a prominent problem, a deterioration or complaints
 * (plan clause 49); D falsified data or dereliction; E the decline of protected farmland in a town (plan clause 8).
 */
export type FindingKind =
  'prominent-problem' | 'deterioration' | 'complaints' | 'falsified-data' | 'dereliction' | 'farmland-decline';

export const FINDING_KINDS: readonly FindingKind[] = [
  'prominent-problem',
  'deterioration',
  'complaints',
  'falsified-data',
  'dereliction',
  'farmland-decline',
];

export type FindingLadder = 'C' | 'D' | 'E';

/** The first rung of a ladder that a finding begins; what follows goes its usual way. */
export interface FindingRung {
  ladder: FindingLadder;
  kinds: FindingKind[];
  act: FindingAct;
  /** The document it drafts, or null for a proposal. */
  document: DocumentKind | null;
  /** Working days until the interview is prepared; those the addressee has to answer an early warning. */
  graceWorkingDays: number;
  /** Kinds of bodies it may be about, as in the directory; empty for every kind. */
  about: string[];
  basis: string[];
  signer: RungSigner;
  exit: RungExit[];
  vacancy: Vacancy;
}

/** The rung that a finding begins. Every kind has one; the check of the policy file sees to it. */
export const rungOfFinding = (kind: FindingKind, rungs: readonly FindingRung[]): FindingRung =>
  rungs.find(({ kinds }) => kinds.includes(kind))!;

/**
 * Whether a finding may be recorded about a body.
 *
 * @throws DubanError `finding-wrong-body` where the ladder is for other kinds of bodies, `addressee-vacant`
 */
export function requireAddressee(
  rung: Pick<FindingRung, 'about' | 'vacancy'>,
  body: { name: string; kind: string; headVacant: boolean },
): void {
  if (!isAbout(rung, body.kind)) {
    throw new DubanError(
      'finding-wrong-body',
      {
        zh: `该类问题只能针对${rung.about.join('、')}类单位登记，“${body.name}”不在其列，请改选单位或问题类别。`,
        en: `A finding of this kind is recorded about bodies of the kind ${rung.about.join(', ')}, not about "${body.name}". Choose another body or kind.`,
      },
      { body: body.name, about: rung.about },
    );
  }
  if (!body.headVacant || rung.vacancy !== 'refuse') return;
  throw new DubanError(
    'addressee-vacant',
    {
      zh: `“${body.name}”主要负责人空缺，无人可约谈。请先登记任职或代行职责的人，再登记该问题。`,
      en: `The post of the head of "${body.name}" is vacant, so there is nobody to interview. Enter who holds it or acts first.`,
    },
    { body: body.name },
  );
}
