import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type Difference,
  type Dossier,
  ENGINE,
  firstDifference,
  keyOfYear,
  recompute,
  withKeysOf,
} from '@app/domain/assessment';
import { Assessment, AssessmentScheme, AssessmentScore, Event, type Body } from '@app/persistence';
import type { Settings } from '../settings';
import { schemesOffered } from './announce-scheme';
import { fingerprintOf } from './write-draft';

/**
 * - `same`: it comes out as it was frozen;
 * - `no-inputs`: it was frozen by a version that kept none, so nobody can work it out again;
 * - `not-frozen`: it still changes;
 * - `inputs-changed`: what it carries is not what was frozen, or its scheme is not the one that was announced;
 * - `result-differs`: what it carries comes to something else.
 */
export type YearVerdict = 'same' | 'no-inputs' | 'not-frozen' | 'inputs-changed' | 'result-differs';

export interface YearReport {
  planId: number;
  year: number;
  verdict: YearVerdict;
  scheme: string;
  subjects: number;
  /** The version of the code it was worked out with, and the one that works it out now. */
  engine: { then: number | null; now: number };
  /** The first place that is not as it was; null where no copy is left that could say. */
  difference: Difference | null;
  /** Where the file of that version of the scheme says something else today; the frozen year does not rest on it. */
  schemeFile: Difference | null;
  /** Whether the second copy is there. */
  copy: boolean;
}

/** Works a frozen year out again from what it carries, and compares it with what was frozen. Reads only. */
export async function verifyYear(
  em: EntityManager,
  { files, ...settings }: Pick<Settings, 'files' | 'schemes' | 'offered'>,
  assessmentId: number,
): Promise<YearReport> {
  const assessment = await em.findOneOrFail(Assessment, assessmentId);
  const scores = await em.find(AssessmentScore, { assessment: assessmentId }, { populate: ['body'] });
  const { year, dossier } = assessment;
  const planId = assessment.plan.id;
  const report: YearReport = {
    planId,
    year,
    verdict: 'same',
    scheme: dossier?.scheme.version ?? assessment.policyVersion,
    subjects: scores.length,
    engine: { then: dossier?.engine ?? null, now: ENGINE },
    difference: null,
    schemeFile: null,
    copy: false,
  };
  if (assessment.state !== 'frozen') return { ...report, verdict: 'not-frozen' };
  const frozen = await em.findOne(Event, { key: `${keyOfYear(planId, year)}/frozen` });
  const sealed = (frozen?.data as { dossier?: string } | undefined)?.dossier;
  if (!dossier || !sealed) return { ...report, verdict: 'no-inputs' };

  const copy = await copyOf(files, sealed);
  const there = { ...report, copy: copy !== null };
  if (fingerprintOf(dossier) !== sealed) {
    return { ...there, verdict: 'inputs-changed', difference: copy && firstDifference(copy, dossier) };
  }
  const announced = assessment.announced && (await em.findOneOrFail(AssessmentScheme, assessment.announced.id));
  if (announced && announced.fingerprint !== fingerprintOf(dossier.scheme)) {
    const difference = firstDifference(announced.content, dossier.scheme, 'scheme');
    return { ...there, verdict: 'inputs-changed', difference };
  }
  const file = schemesOffered(settings).find(({ version }) => version === dossier.scheme.version);
  const schemeFile = file ? firstDifference(dossier.scheme, withKeysOf(dossier.scheme, file), 'scheme') : null;
  const shown = dossier.engine === ENGINE; // another version of the code may say it in other words
  const results = scores.map(
    ({ body, score, grade, rules, groupId: group = null, place = null, fewItems, breakdown }) => ({
      ...(shown && { fewItems, ...breakdown }),
      ...{ body: (body as Body).name, score: Number(score), grade, rules, group, place },
    }),
  );
  const difference = recompute(dossier, results);
  return { ...there, verdict: difference ? 'result-differs' : 'same', difference, schemeFile };
}

/** The second copy, or null where it is gone or is not what it was. */
async function copyOf(files: Settings['files'], sha256: string): Promise<Dossier | null> {
  try {
    return JSON.parse((await files.get(sha256)).toString()) as Dossier;
  } catch {
    return null;
  }
}
