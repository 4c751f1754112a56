import { RELIEFS } from '@app/domain/escalation/way-down';
import type { FindingRung } from '@app/domain/escalation/finding';
import type { EscalationPolicy, Rung } from '@app/domain/escalation/policy';
import type { FollowingRung, RungExit, RungTerms, Vacancy } from '@app/domain/escalation/rung-terms';
import { RUNG_ACTS, type AnyRungAct } from '@app/domain/vocabulary';
import type { Problem } from '../read-checked';

type Says = Pick<RungTerms, 'document' | 'basis' | 'signer' | 'exit' | 'vacancy'> & { act: AnyRungAct };

/**
 * What contradicts itself within the rungs of a file whose keys are all there: a draft without a legal basis or a signer, a
 * document that is not the one of the act, an entry that the day or the list cannot have, an exit that no relief leads to,
 * a vacancy the act cannot wait for.
 */
export function rungFaults(policy: EscalationPolicy): Problem[] {
  const { ladders, assessment, followUp, findings } = policy;
  return [
    ...Object.entries(ladders).flatMap(([name, rungs]) => at(`ladders.${name}`, rungs, faultsOfLate)),
    ...at('assessment.rungs', assessment.rungs, faultsOfFailed),
    ...at('followUp', followUp, faultsOfFollowUp),
    ...at('findings', findings, faultsOfFinding),
  ];
}

const at = <T>(list: string, rungs: readonly T[], faults: (rung: T) => Problem[]): Problem[] =>
  rungs.flatMap((rung, nth) => faults(rung).map((fault) => ({ ...fault, place: `${list}[${nth}].${fault.place}` })));

function faultsOfLate(rung: Rung): Problem[] {
  const before = rung.when.workingDaysAfter === undefined;
  const drafts = RUNG_ACTS[rung.act].drafts !== null;
  return [
    ...entryAmong(rung, before ? ['date-near'] : ['date-passed']),
    ...actAfterDate(rung, before),
    ...faultsOf(rung, drafts ? RELIEFS : [], rung.act === 'rectification-order' ? ['to-body', 'wait'] : ['to-body']),
  ];
}

const faultsOfFailed = (rung: FollowingRung): Problem[] => [
  ...actAmong(rung, ['rectification-order', 'restriction-proposal']),
  ...entryAmong(rung, ['assessment-failed']),
  ...areaOnly(rung),
  ...atOnce(rung),
  ...faultsOf(rung, [], rung.act === 'rectification-order' ? ['to-body', 'wait'] : ['to-body']),
];

function faultsOfFollowUp(rung: FollowingRung): Problem[] {
  const interview = rung.act === 'interview-notification';
  const entry = {
    'interview-notification': 'rectification-fell-short',
    'referral-proposal': 'interview-unmet',
  } as const;
  const after = rung.act === 'restriction-proposal' ? 'warning-unanswered' : entry[rung.act as keyof typeof entry];
  return [
    ...actAmong(rung, ['interview-notification', 'referral-proposal', 'restriction-proposal']),
    ...(after ? entryAmong(rung, [after]) : []),
    ...areaOnly(rung),
    ...atOnce(rung),
    ...faultsOf(rung, interview ? RELIEFS : [], interview ? ['to-body', 'wait'] : ['to-body']),
  ];
}

const faultsOfFinding = (rung: FindingRung): Problem[] =>
  faultsOf(rung, [], rung.act === 'interview-notification' ? ['to-body', 'wait', 'refuse'] : ['to-body', 'refuse']);

/** What holds for every rung, on whichever ladder. */
function faultsOf(rung: Says, reliefs: readonly RungExit[], vacancies: readonly Vacancy[]): Problem[] {
  const { act, document, basis, signer, exit, vacancy } = rung;
  const { drafts, accepted } = RUNG_ACTS[act];
  const exits = [...(accepted ? (['accepted'] as const) : []), ...reliefs];
  const problems: Problem[] = [];
  if (document !== drafts)
    problems.push({
      place: 'document',
      zh: `act 为 ${act} 的一级应写 ${drafts}，不能写 ${document}`,
      en: `must be ${drafts} for the act ${act}, not ${document}`,
    });
  if (drafts && basis.length === 0)
    problems.push({
      place: 'basis',
      zh: `${act} 须拟发文件，没有依据不能签发，请列出 legal-bases.yaml 中的依据`,
      en: `must not be empty: ${act} drafts a document, and without a legal basis it cannot be issued; name one of legal-bases.yaml`,
    });
  if ((signer !== null) !== (drafts !== null))
    problems.push({
      place: 'signer',
      zh: drafts ? `${act} 拟发文件，须写明由谁签发（county-office）` : `${act} 不发文件，签发人应为 null`,
      en: drafts
        ? `must name who signs what ${act} drafts (county-office)`
        : `must be null: ${act} drafts nothing that is signed`,
    });
  const impossible = exit.filter((one) => !exits.includes(one));
  if (impossible.length > 0)
    problems.push({
      place: 'exit',
      zh: `${act} 在此处不能因 ${impossible.join('、')} 结束，可写 ${listed(exits, '、') || '空列表'}`,
      en: `${act} cannot end by ${impossible.join(', ')} here; it may name ${listed(exits, ', ') || 'nothing'}`,
    });
  if (exits.includes('accepted') && !exit.includes('accepted'))
    problems.push({
      place: 'exit',
      zh: '须含 accepted，否则整改到位也无法结束',
      en: 'must contain accepted, or it could never end well',
    });
  if (!vacancies.includes(vacancy))
    problems.push({
      place: 'vacancy',
      zh: `${act} 在此处应为 ${listed(vacancies, '、')}，不能是 ${vacancy}`,
      en: `must be ${listed(vacancies, ', ')} for ${act} here, not ${vacancy}`,
    });
  return problems;
}

function actAfterDate({ act }: Rung, before: boolean): Problem[] {
  if (before === (act === 'remind')) return [];
  return [
    {
      place: 'when',
      zh: act === 'remind' ? '提醒应在时限之前' : `${act} 应在时限之后，请写 workingDaysAfter`,
      en: act === 'remind' ? 'a reminder comes before the date' : `${act} comes after the date; give workingDaysAfter`,
    },
  ];
}

function actAmong({ act }: FollowingRung, acts: readonly AnyRungAct[]): Problem[] {
  if (acts.includes(act)) return [];
  return [
    {
      place: 'act',
      zh: `此处应为 ${acts.join('、')} 之一，不能是 ${act}`,
      en: `must be one of ${acts.join(', ')} here, not ${act}`,
    },
  ];
}

function entryAmong({ entry }: Pick<RungTerms, 'entry'>, entries: readonly RungTerms['entry'][]): Problem[] {
  if (entries.includes(entry)) return [];
  return [
    {
      place: 'entry',
      zh: `该级的启动条件应为 ${entries.join('、')}，不能是 ${entry}`,
      en: `must be ${entries.join(', ')} for this rung, not ${entry}`,
    },
  ];
}

/** A line for a person opens nothing that could wait. */
function atOnce({ act, graceWorkingDays }: FollowingRung): Problem[] {
  if (graceWorkingDays === 0 || RUNG_ACTS[act].drafts !== null) return [];
  return [
    {
      place: 'graceWorkingDays',
      zh: `${act} 只是提请负责人研究，应为 0`,
      en: `must be 0: ${act} is a line for a person, and nothing waits`,
    },
  ];
}

/** Only an area can be restricted, never a department (区域限批管理办法). */
function areaOnly({ act, about }: FollowingRung): Problem[] {
  if (act !== 'restriction-proposal' || (about.length > 0 && about.every((kind) => kind === 'town'))) return [];
  return [
    {
      place: 'about',
      zh: '限批的对象只能是区域，应写 [town]',
      en: 'must be [town]: only an area can be restricted, never a department',
    },
  ];
}

const listed = (values: readonly string[], comma: string): string => values.join(comma);
