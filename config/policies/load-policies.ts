import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { schemeFaults, type Scheme } from '@app/domain/assessment';
import { addDays, type IsoDate } from '@app/domain/calendar';
import { unreachableByLateTask, type Correspondence, type Unreachable } from '@app/domain/escalation/correspondence';
import { planBasisKind } from '@app/domain/escalation/plan-basis';
import { rungsOf, type EscalationPolicy, type LadderName, type Rung } from '@app/domain/escalation/policy';
import type { DocumentKind } from '@app/domain/vocabulary';
import { repoRoot } from '../paths';
import { checked, fileError, readChecked, readData, type Problem } from '../read-checked';
import { AccountabilityPolicyFile } from './accountability-policy';
import { completeLadders } from './complete-ladders';
import { readCorrespondence } from './correspondence-policy';
import { EscalationPolicyFile } from './escalation-policy';
import { LegalBasesFile, type LegalBasisEntry } from './legal-bases';
import { MessagesPolicyFile } from './messages-policy';
import { ReportingPolicyFile } from './reporting-policy';
import { renamedRungs } from './renamed-rungs';
import { rungFaults } from './rung-faults';
import { SchemeFile } from './scheme-file';

const CODE = 'policy-invalid';
const FOLDER = join(repoRoot, 'config/policies');
const policyFile = (name: string) => join(FOLDER, name);

export interface Policies {
  /** The newest version of the ladders. */
  escalation: EscalationPolicyFile;
  reporting: ReportingPolicyFile;
  accountability: AccountabilityPolicyFile;
  /** All schemes of the annual assessment, the earliest first. */
  schemes: Scheme[];
  legalBases: LegalBasisEntry[];
  /** All versions of the table of correspondence, the earliest first. */
  correspondence: Correspondence[];
}

let loaded: Policies | undefined;

/** All policies in force, read and checked once at start. */
export function loadPolicies(): Policies {
  if (loaded === undefined) {
    const legalBases = loadLegalBases();
    const escalations = loadEscalationPolicies(FOLDER, legalBases);
    loaded = {
      escalation: escalations.at(-1)!,
      correspondence: loadCorrespondence(escalations, legalBases),
      reporting: loadReportingPolicy(),
      accountability: loadAccountabilityPolicy(),
      schemes: loadSchemes(),
      legalBases,
    };
  }
  return loaded;
}

const LADDER_FILE = /^escalation-.+\.yaml$/;

/**
 * All versions of the ladders in a folder, by valid-from. A plan keeps the one it was confirmed with, so an old file
 * stays beside the new one.
 *
 * @throws DubanError `policy-invalid`; also when there is none, two have one name or one first day, or a rung has another id
 *   than in the version before and does not say so
 */
export function loadEscalationPolicies(
  folder = FOLDER,
  legalBases: readonly LegalBasisEntry[] = loadLegalBases(),
): EscalationPolicyFile[] {
  const names = readdirSync(folder)
    .filter((name) => LADDER_FILE.test(name))
    .sort();
  if (names.length === 0) throw fileError(join(folder, 'escalation-*.yaml'), CODE, [noLadders]);
  const policies = names.map((name) => loadEscalationPolicy(join(folder, name), legalBases));
  for (const key of ['version', 'validFrom'] as const) {
    const twice = policies.findIndex((one, i) => policies.slice(0, i).some((other) => other[key] === one[key]));
    if (twice >= 0) throw fileError(join(folder, names[twice]), CODE, [usedBefore(key, policies[twice][key])]);
  }
  const inTurn = policies
    .map((policy, nth) => ({ policy, name: names[nth] }))
    .sort((a, b) => (a.policy.validFrom < b.policy.validFrom ? -1 : 1));
  for (const [nth, { policy, name }] of inTurn.entries()) {
    const renamed = nth === 0 ? [] : renamedRungs(inTurn[nth - 1].policy, policy);
    if (renamed.length > 0) throw fileError(join(folder, name), CODE, renamed);
  }
  return inTurn.map(({ policy }) => policy);
}

/**
 * @throws DubanError `policy-invalid`; also when a rung contradicts itself (`rungFaults`) or names a legal basis that is
 * not on the list
 */
export function loadEscalationPolicy(
  file = policyFile('escalation-2017.yaml'),
  legalBases: readonly LegalBasisEntry[] = loadLegalBases(),
): EscalationPolicyFile {
  const refuse = (problems: Problem[]) => fileError(file, CODE, problems);
  const policy = checked(completeLadders(readData(file, CODE)), EscalationPolicyFile, refuse);
  const faults = rungFaults(policy);
  if (faults.length > 0) throw refuse(faults);
  requireKnown(file, legalBases, basesNamedBy(policy));
  return policy;
}

/** A legal basis as a file names it, and where. */
interface NamedBasis {
  place: string;
  id: string;
}

const basesAt = (place: string, ids: readonly string[]): NamedBasis[] => ids.map((id) => ({ place, id }));

function requireKnown(file: string, legalBases: readonly LegalBasisEntry[], named: readonly NamedBasis[]): void {
  const known = new Set(legalBases.map(({ id }) => id));
  const unknown = named.filter(({ id }) => !known.has(id) && planBasisKind(id) === null);
  if (unknown.length > 0) throw fileError(file, CODE, unknown.map(unknownBasis));
}

const CORRESPONDENCE_FILE = /^correspondence-.+\.yaml$/;

/**
 * All versions of the table of correspondence, by valid-from. The one of the day of a paper counts.
 *
 * @param escalations what a late task climbs to in one of them, a department and a town have to reach on every day
 * @throws DubanError `policy-invalid`
 */
export function loadCorrespondence(
  escalations: readonly EscalationPolicy[] = loadEscalationPolicies(),
  legalBases: readonly LegalBasisEntry[] = loadLegalBases(),
  folder = FOLDER,
): Correspondence[] {
  const names = readdirSync(folder)
    .filter((name) => CORRESPONDENCE_FILE.test(name))
    .sort();
  if (names.length === 0) throw fileError(join(folder, 'correspondence-*.yaml'), CODE, [noCorrespondence]);
  const known = new Set(legalBases.map(({ id }) => id));
  const drafted = [...new Set(escalations.flatMap(draftedForLate))];
  const tables = names.map((name) => {
    const file = join(folder, name);
    const { table, problems } = readCorrespondence(readData(file, CODE), known);
    if (table === null) throw fileError(file, CODE, problems);
    const dayAfter = (day: IsoDate) => addDays(day, 1);
    const missed = unreachableByLateTask(table, drafted, legalBases, table.validFrom, dayAfter).map(unreachable);
    if (missed.length > 0) throw fileError(file, CODE, missed);
    return table;
  });
  return tables.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}

/** What a late task climbs to; an order that fell short is followed by what the ladders say. */
function draftedForLate(policy: EscalationPolicy): DocumentKind[] {
  const names = Object.keys(policy.ladders) as LadderName[];
  const drafts = names.flatMap((name) => rungsOf(policy, name)).flatMap(({ document }) => document ?? []);
  const follow = policy.followUp.flatMap(({ document }) => document ?? []);
  return drafts.includes('rectification-order') ? [...drafts, ...follow] : drafts;
}

export function loadReportingPolicy(file = policyFile('reporting-2017.yaml')): ReportingPolicyFile {
  return readChecked(file, ReportingPolicyFile, CODE);
}

/** @throws DubanError `policy-invalid`; also when it names a legal basis that is not on the list. */
export function loadAccountabilityPolicy(
  file = policyFile('accountability-2017.yaml'),
  legalBases: readonly LegalBasisEntry[] = loadLegalBases(),
): AccountabilityPolicyFile {
  const policy = readChecked(file, AccountabilityPolicyFile, CODE);
  requireKnown(file, legalBases, basesAt('referral.basis', policy.referral.basis));
  return policy;
}

const SCHEME_FILE = /^assessment-.+\.yaml$/;

/**
 * All schemes of the annual assessment in a folder, by first year. A year keeps the one it was opened with.
 *
 * @throws DubanError `policy-invalid`; also when there is none, or two have one name or one first year
 */
export function loadSchemes(folder = FOLDER): Scheme[] {
  const names = readdirSync(folder)
    .filter((name) => SCHEME_FILE.test(name))
    .sort();
  if (names.length === 0) throw fileError(join(folder, 'assessment-*.yaml'), CODE, [noSchemes]);
  const schemes = names.map((name) => loadScheme(join(folder, name)));
  for (const key of ['version', 'firstYear'] as const) {
    const twice = schemes.findIndex((one, i) => schemes.slice(0, i).some((other) => other[key] === one[key]));
    if (twice >= 0) throw fileError(join(folder, names[twice]), CODE, [schemeUsedBefore(key, schemes[twice][key])]);
  }
  return schemes.sort((a, b) => a.firstYear - b.firstYear);
}

/** Schemes that hold for a year only where the organization department announces one of them for it. */
export const loadOfferedSchemes = (): Scheme[] => loadSchemes(join(FOLDER, 'offered'));

/** @throws DubanError `policy-invalid`; also when it contradicts itself (`schemeFaults`) */
export function loadScheme(file = policyFile('assessment-2018.yaml')): Scheme {
  const scheme = readChecked(file, SchemeFile, CODE);
  const faults = schemeFaults(scheme);
  if (faults.length > 0) throw fileError(file, CODE, faults);
  return scheme;
}

export function loadMessagesPolicy(file = policyFile('messages-2026.yaml')): MessagesPolicyFile {
  return readChecked(file, MessagesPolicyFile, CODE);
}

/** The file is a plain list. */
export function loadLegalBases(file = policyFile('legal-bases.yaml')): LegalBasisEntry[] {
  const refuse = (problems: Problem[]) => fileError(file, CODE, problems);
  return checked({ bases: readData(file, CODE) }, LegalBasesFile, refuse).bases;
}

const noLadders: Problem = {
  place: '',
  zh: '没有任何督办阶梯文件，请至少放一个',
  en: 'there is no file of ladders; put at least one there',
};

const noCorrespondence: Problem = {
  place: '',
  zh: '没有行文关系表，请至少放一个',
  en: 'there is no table of correspondence; put at least one there',
};

const unreachable = ({ addressee, act, on }: Unreachable): Problem => ({
  place: `rows.${addressee}.${act}`,
  zh: `逾期任务自${on}起到不了这一步（不能行文，或没有现行依据）；请在 rows 和 bases 中补充，或在督办阶梯中去掉这一级（限期整改和约谈可写 ordersForLateObligations: false）`,
  en: `a late task does not get here from ${on} on: no paper, or nothing in force to rest on; add it to rows and bases, or take the rung out of the ladders (ordersForLateObligations: false for orders and interviews)`,
});

const noSchemes: Problem = {
  place: '',
  zh: '没有任何年度考核方案文件，请至少放一个',
  en: 'there is no scheme of the annual assessment; put at least one there',
};

const schemeUsedBefore = (place: string, value: string | number): Problem => ({
  place,
  zh: `“${value}”已被另一个年度考核方案使用，每个方案应有自己的名称和起始年度`,
  en: `"${value}" is used by another scheme; each has a name and a first year of its own`,
});

const usedBefore = (place: string, value: string): Problem => ({
  place,
  zh: `“${value}”已被另一个督办阶梯文件使用，每个版本应有自己的名称和生效日期`,
  en: `"${value}" is used by another file of ladders; each version has a name and a first day of its own`,
});

function basesNamedBy({ ladders, assessment, followUp, restriction, findings }: EscalationPolicy): NamedBasis[] {
  const lists: [string, readonly { basis: string[] }[]][] = [
    ...Object.entries(ladders).map(([name, rungs]): [string, Rung[]] => [`ladders.${name}`, rungs]),
    ['assessment.rungs', assessment.rungs],
    ['followUp', followUp],
    ['findings', findings],
  ];
  const named = lists.flatMap(([list, rungs]) =>
    rungs.flatMap(({ basis }, nth) => basesAt(`${list}[${nth}].basis`, basis)),
  );
  return [...named, ...basesAt('restriction.basis', restriction.basis)];
}

function unknownBasis({ place, id }: NamedBasis): Problem {
  return {
    place,
    zh: `legal-bases.yaml 中没有“${id}”，请补充该依据或改正名称`,
    en: `"${id}" is not in legal-bases.yaml; add it there or correct the name`,
  };
}
