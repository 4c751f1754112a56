import { join } from 'node:path';
import type { EscalationPolicy, Rung } from '@app/domain/escalation/policy';
import { repoRoot } from '../paths';
import { checked, fileError, readChecked, readData, type Problem } from '../read-checked';
import { AccountabilityPolicyFile } from './accountability-policy';
import { AssessmentPolicyFile } from './assessment-policy';
import { EscalationPolicyFile } from './escalation-policy';
import { LegalBasesFile, type LegalBasisEntry } from './legal-bases';
import { ReportingPolicyFile } from './reporting-policy';

const CODE = 'policy-invalid';
const policyFile = (name: string) => join(repoRoot, 'config/policies', name);

export interface Policies {
  escalation: EscalationPolicyFile;
  reporting: ReportingPolicyFile;
  accountability: AccountabilityPolicyFile;
  assessment: AssessmentPolicyFile;
  legalBases: LegalBasisEntry[];
}

let loaded: Policies | undefined;

/** All policies in force, read and checked once at start. */
export function loadPolicies(): Policies {
  if (loaded === undefined) {
    const legalBases = loadLegalBases();
    loaded = {
      escalation: loadEscalationPolicy(undefined, legalBases),
      reporting: loadReportingPolicy(),
      accountability: loadAccountabilityPolicy(),
      assessment: loadAssessmentPolicy(),
      legalBases,
    };
  }
  return loaded;
}

/** @throws DubanError `policy-invalid`; also when a rung names a legal basis that is not on the list. */
export function loadEscalationPolicy(
  file = policyFile('escalation-2017.yaml'),
  legalBases: readonly LegalBasisEntry[] = loadLegalBases(),
): EscalationPolicyFile {
  const policy = readChecked(file, EscalationPolicyFile, CODE);
  const known = new Set(legalBases.map(({ id }) => id));
  const unknown = basesNamedBy(policy).filter(({ id }) => !known.has(id));
  if (unknown.length > 0) throw fileError(file, CODE, unknown.map(unknownBasis));
  return policy;
}

export function loadReportingPolicy(file = policyFile('reporting-2017.yaml')): ReportingPolicyFile {
  return readChecked(file, ReportingPolicyFile, CODE);
}

/** @throws DubanError `policy-invalid` */
export function loadAccountabilityPolicy(file = policyFile('accountability-2017.yaml')): AccountabilityPolicyFile {
  return readChecked(file, AccountabilityPolicyFile, CODE);
}

export function loadAssessmentPolicy(file = policyFile('assessment-2018.yaml')): AssessmentPolicyFile {
  return readChecked(file, AssessmentPolicyFile, CODE);
}

/** The file is a plain list. */
export function loadLegalBases(file = policyFile('legal-bases.yaml')): LegalBasisEntry[] {
  const refuse = (problems: Problem[]) => fileError(file, CODE, problems);
  return checked({ bases: readData(file, CODE) }, LegalBasesFile, refuse).bases;
}

function basesNamedBy({ ladders, rectification, interview }: EscalationPolicy): { place: string; id: string }[] {
  const of = (place: string, ids: string[]) => ids.map((id) => ({ place, id }));
  const rungs = Object.entries(ladders).flatMap(([name, ladder]: [string, Rung[]]) =>
    ladder.flatMap(({ basis }, index) => of(`ladders.${name}[${index}].basis`, basis)),
  );
  return [...rungs, ...of('rectification.basis', rectification.basis), ...of('interview.basis', interview.basis)];
}

function unknownBasis({ place, id }: { place: string; id: string }): Problem {
  return {
    place,
    zh: `legal-bases.yaml 中没有“${id}”，请补充该依据或改正名称`,
    en: `"${id}" is not in legal-bases.yaml; add it there or correct the name`,
  };
}
