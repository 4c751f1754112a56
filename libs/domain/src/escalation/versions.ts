import type { IsoDate } from '../calendar';
import { DubanError } from '../errors';

/** A policy file among several of its kind. */
export interface PolicyVersion {
  version: string;
  validFrom: IsoDate;
}

/**
 * The version in force on a date: the latest that is valid from then or before. Before the first version there was no
 * other, so the first one counts.
 *
 * @param versions by valid-from, the earliest first
 */
export function versionOn<T extends PolicyVersion>(versions: readonly T[], date: IsoDate): T {
  return versions.findLast(({ validFrom }) => validFrom <= date) ?? versions[0];
}

/** The version of this name. @throws DubanError `policy-version-missing` */
export function versionNamed<T extends PolicyVersion>(versions: readonly T[], name: string): T {
  const found = versions.find(({ version }) => version === name);
  if (found) return found;
  throw versionMissing(name);
}

/** A plan runs by a version that lies there no more. */
export const versionMissing = (version: string) =>
  new DubanError(
    'policy-version-missing',
    {
      zh: `config/policies 中没有督办阶梯版本“${version}”，而有方案按它运行。请恢复该文件；新的规定另放一个文件，不要改写旧的。`,
      en: `config/policies has no ladder file of version "${version}", by which a plan runs. Put the file back; new rules go into a file of their own beside it.`,
    },
    { version },
  );

/**
 * Whether a running plan may be moved to a version on a date.
 *
 * @throws DubanError `policy-not-yet-valid`, `already-done` where the plan runs by it already
 */
export function requireAdoptable(version: PolicyVersion, present: string, today: IsoDate): void {
  if (version.version === present) {
    throw new DubanError('already-done', {
      zh: `该方案已按版本“${present}”运行，不需要再次改用。`,
      en: `The plan runs by version "${present}" already.`,
    });
  }
  if (version.validFrom <= today) return;
  throw new DubanError('policy-not-yet-valid', {
    zh: `版本“${version.version}”自${version.validFrom}起生效，方案当前日期是${today}，请届时再改用。`,
    en: `Version "${version.version}" is valid from ${version.validFrom}; for the plan it is ${today}. Adopt it then.`,
  });
}
