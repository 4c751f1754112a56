import type { EntityManager } from '@mikro-orm/postgresql';
import { versionMissing, versionNamed, type EscalationPolicy } from '@app/domain/escalation';
import type { Settings } from './settings';

/** A plan that knows by which version of the ladders it runs. */
export interface Governed {
  /** Null until it is confirmed. */
  policyVersion?: string | null;
}

/**
 * The ladders of a plan: those of the version it was confirmed or moved to. A newer file changes nothing for it until a
 * person adopts that; a plan that is not confirmed yet is read by the newest.
 *
 * @throws DubanError `policy-version-missing`
 */
export const policyOf = (
  { policyVersion }: Governed,
  { escalation, escalations }: Pick<Settings, 'escalation' | 'escalations'>,
): EscalationPolicy => (policyVersion ? versionNamed(escalations, policyVersion) : escalation);

/** The settings as they hold for one plan. */
export const settingsOf = (plan: Governed, settings: Settings): Settings => ({
  ...settings,
  escalation: policyOf(plan, settings),
});

/** Whether every running plan finds its version, asked once at start. @throws DubanError `policy-version-missing` */
export async function requireVersionsOfPlans(em: EntityManager, { escalations }: Settings): Promise<void> {
  const rows = await em.execute<{ version: string }[]>(
    `select distinct policy_version as version from plan where state = 'running' and policy_version is not null`,
  );
  const known = new Set(escalations.map(({ version }) => version));
  const missing = rows.find(({ version }) => !known.has(version));
  if (missing) throw versionMissing(missing.version);
}
