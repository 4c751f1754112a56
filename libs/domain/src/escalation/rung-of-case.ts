import type { CaseKind } from './case';
import { rungOfFinding, type FindingKind, type FindingRung } from './finding';
import type { EscalationPolicy, LadderName } from './policy';
import { followUpOf, RUNG_EXITS, type RungTerms } from './rung-terms';

/** A case or a document as its ladder sees it. */
export interface OnLadder {
  kind: CaseKind | 'supervision-notice';
  /** Begins with the key of the rung that made it. */
  key: string;
  /** The ladder of its obligation; null on the other ladders. */
  ladder: LadderName | null;
  /** What a person found, where that opened it. */
  finding?: FindingKind | null;
}

/** What a case or document hangs on by the ladders of its plan. */
export type CaseTerms = Pick<RungTerms, 'basis' | 'exit' | 'vacancy'> & {
  /** Of a warning: working days the town has to answer. */
  graceWorkingDays?: number;
};

/** Its version of the ladders knows the rung no more: every relief ends it, and nothing can be issued for want of a basis. */
const FORGOTTEN: CaseTerms = { basis: [], exit: [...RUNG_EXITS], vacancy: 'to-body' };

/** The id of the rung in a key such as `…/r1x2/supervision-notice/县林业局`. */
const rungIdIn = (key: string): string | undefined => /\/r\d+(?:x\d+)?\/([^/]+)\//.exec(key)?.[1];

const warningOf = (findings: readonly FindingRung[]) => findings.find(({ act }) => act === 'early-warning');

/** The rung that a case or a document stands on. */
export function rungOfCase(
  policy: Pick<EscalationPolicy, 'ladders' | 'assessment' | 'followUp' | 'findings'>,
  { kind, key, ladder, finding }: OnLadder,
): CaseTerms {
  if (kind === 'interview')
    return finding
      ? rungOfFinding(finding, policy.findings)
      : (followUpOf(policy, 'rectification-fell-short') ?? FORGOTTEN);
  if (kind === 'warning')
    return (finding ? rungOfFinding(finding, policy.findings) : warningOf(policy.findings)) ?? FORGOTTEN;
  const id = rungIdIn(key);
  const found =
    ladder === null
      ? policy.assessment.rungs.find(({ act }) => act === 'rectification-order')
      : policy.ladders[ladder].find((rung) => rung.id === id || rung.replaces?.id === id);
  return found ?? FORGOTTEN;
}
