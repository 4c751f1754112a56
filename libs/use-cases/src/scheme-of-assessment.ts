import { schemeOf, type Scheme } from '@app/domain/assessment';
import type { Assessment } from '@app/persistence';

/**
 * The scheme of a year: the one it was drafted by, which it carries; before a draft the one it was opened with, by its version, or
 * where that is gone the one for the year.
 */
export const schemeOfAssessment = (
  { dossier, policyVersion, year }: Pick<Assessment, 'dossier' | 'policyVersion' | 'year'>,
  schemes: readonly Scheme[],
): Scheme => dossier?.scheme ?? schemes.find(({ version }) => version === policyVersion) ?? schemeOf(schemes, year);
