import type { EntityManager } from '@mikro-orm/postgresql';
import { rungOfCase, type CaseTerms } from '@app/domain/escalation';
import { Finding, type CaseFile, type Obligation, type Plan } from '@app/persistence';
import { policyOf } from '../policy-of-plan';
import type { Settings } from '../settings';

/** What a case hangs on by the ladders of its plan: basis, exits, and what a vacant post means for it. */
export async function rungOfFile(
  em: EntityManager,
  settings: Settings,
  plan: Plan,
  file: CaseFile,
  obligation: Obligation | null,
): Promise<CaseTerms> {
  const { kind, key, cause } = file;
  const finding = cause === 'finding' ? await em.findOne(Finding, findingIdIn(key)) : null;
  const ladder = obligation?.ladder ?? null;
  return rungOfCase(policyOf(plan, settings), { kind, key, ladder, finding: finding?.kind ?? null });
}

/** The number in a key such as `plan-3/finding-12/interview`. */
const findingIdIn = (key: string): number => Number(/\/finding-(\d+)\//.exec(key)?.[1] ?? 0);
