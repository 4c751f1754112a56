import { DOCUMENT_KINDS, RUNG_ACTS, words, type DocumentKind, type Words } from '../vocabulary';
import type { FindingRung } from './finding';
import {
  answerWords,
  entryWords,
  exitWords,
  findingWords,
  graceWords,
  vacancyWords,
  LADDER_WORDS,
  rowWords,
  SIGNER_WORDS,
} from './ladder-words';
import { isSwitchedOff, type EscalationPolicy, type LadderName, type Rung } from './policy';
import { followUpOf, type FollowingRung } from './rung-terms';

/** One rung as a person reads it; every column in both languages. */
export interface LadderRow {
  ladder: 'A' | 'B' | 'C' | 'D' | 'E';
  /** What the ladder is about. */
  name: Words;
  rung: string;
  entry: Words;
  grace: Words;
  act: Words;
  /** What it drafts; null for a word or a line to a person. */
  document: Words | null;
  /** Ids of legal bases. */
  basis: string[];
  signer: Words;
  exit: Words;
  vacancy: Words;
  /** Switched off: the county takes orders from the assessment alone. */
  off: boolean;
}

type Common = Pick<Rung, 'document' | 'basis' | 'signer' | 'exit' | 'vacancy'>;

/** The body whose person signs a kind of document, where that is not the county office. */
export type SignedElsewhere = (kind: DocumentKind) => string | null;

const common = ({ document, basis, signer, exit, vacancy }: Common, elsewhere: SignedElsewhere) => ({
  document: document && DOCUMENT_KINDS[document].words,
  basis,
  signer: signerWords(signer, document && elsewhere(document)),
  exit: exitWords(exit),
  vacancy: vacancyWords(vacancy),
});

const signerWords = (signer: Common['signer'], body: string | null): Words =>
  body === null || signer === null ? SIGNER_WORDS[signer ?? 'nobody'] : words(body, body);

/** Ladders A to E of a version, rung by rung; what follows a case stands on every ladder that reaches it. */
export function ladderTable(policy: EscalationPolicy, elsewhere: SignedElsewhere = () => null): LadderRow[] {
  const interview = followUpOf(policy, 'rectification-fell-short');
  const referral = followUpOf(policy, 'interview-unmet');
  const restriction = followUpOf(policy, 'warning-unanswered');
  const after = (...rungs: (FollowingRung | null)[]) => rungs.filter((rung) => rung !== null);
  return [
    ...Object.entries(policy.ladders).flatMap(([name, rungs]) => {
      const head = { ladder: 'A' as const, name: LADDER_WORDS[name as LadderName] };
      const order = rungs.find(({ act }) => act === 'rectification-order');
      const off = order !== undefined && isSwitchedOff(policy, order);
      return [
        ...rungs.map((rung) => ({ ...head, ...ofDate(rung, elsewhere), off: isSwitchedOff(policy, rung) })),
        ...after(...(order ? [interview, referral] : [])).map((rung) => ({
          ...head,
          ...following(rung, policy, elsewhere),
          off,
        })),
      ];
    }),
    ...[...policy.assessment.rungs, ...after(interview, referral)].map((rung) => ({
      ladder: 'B' as const,
      name: LADDER_WORDS.assessment,
      ...following(rung, policy, elsewhere),
      off: false,
    })),
    ...policy.findings.flatMap((rung) => {
      const head = { ladder: rung.ladder, name: LADDER_WORDS.finding, off: false };
      const next = { 'interview-notification': referral, 'early-warning': restriction, 'referral-proposal': null };
      return [
        { ...head, ...ofFinding(rung, elsewhere) },
        ...after(next[rung.act]).map((one) => ({ ...head, ...following(one, policy, elsewhere) })),
      ];
    }),
  ];
}

const ofDate = (rung: Rung, elsewhere: SignedElsewhere) => ({
  rung: rung.id,
  entry: entryWords(rung.entry, [], null),
  grace: rung.row
    ? words(rowWords(rung.row).zh + graceWords(rung.when).zh, rowWords(rung.row).en + graceWords(rung.when).en)
    : graceWords(rung.when),
  act: RUNG_ACTS[rung.act].words,
  ...common(rung, elsewhere),
});

const following = (rung: FollowingRung, { assessment }: EscalationPolicy, elsewhere: SignedElsewhere) => ({
  rung: rung.id,
  entry: entryWords(rung.entry, rung.about, assessment.poorWhenLastBelow),
  grace: graceWords(rung),
  act: RUNG_ACTS[rung.act].words,
  ...common(rung, elsewhere),
});

const ofFinding = (rung: FindingRung, elsewhere: SignedElsewhere) => ({
  rung: rung.act,
  entry: findingWords(rung.kinds),
  grace: rung.act === 'early-warning' ? answerWords(rung) : graceWords(rung),
  act: RUNG_ACTS[rung.act].words,
  ...common(rung, elsewhere),
});
