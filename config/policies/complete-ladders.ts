import { RELIEFS } from '@app/domain/escalation/way-down';

type Keys = Record<string, unknown>;

/**
 * A file of ladders from before each rung said its entry, document, exit and vacancy, and before ladder B was data: it
 * lacks both `assessment` and `followUp`. A plan may still run by it, so it is read with the meaning it had then: the
 * order came from a failed year alone, every relief ended a demand, and a vacant post held nothing up. A file that has one
 * of the two keys is of today, and is held to say everything itself.
 *
 * @param data as read from YAML, not checked yet; whatever has an unexpected shape is left for the check to name
 */
export function completeLadders(data: unknown): unknown {
  if (!isKeys(data) || 'assessment' in data || 'followUp' in data) return data;
  const { rectification, interview, ladders, findings } = data;
  return {
    ...data,
    ladders: isKeys(ladders)
      ? Object.fromEntries(Object.entries(ladders).map(([name, rungs]) => [name, eachOf(rungs, ofLateObligation)]))
      : ladders,
    assessment: {
      poorWhenLastBelow: null,
      rungs: [{ ...ORDER, entry: 'assessment-failed', basis: basisOf(rectification), exit: ['accepted'] }],
    },
    followUp: [
      { ...INTERVIEW, basis: basisOf(interview) },
      { ...REFERRAL, basis: basisOf(interview) },
    ],
    rectification: withoutBasis(rectification),
    interview: withoutBasis(interview),
    findings: eachOf(findings, ofFinding),
  };
}

const AT_ONCE = { graceWorkingDays: 0, about: [], vacancy: 'to-body' };
const ORDER = {
  ...AT_ONCE,
  id: 'rectification-order',
  act: 'rectification-order',
  document: 'rectification-order',
  signer: 'county-office',
};
const INTERVIEW = {
  ...AT_ONCE,
  id: 'interview-notification',
  entry: 'rectification-fell-short',
  act: 'interview-notification',
  document: 'interview-notification',
  signer: 'county-office',
  exit: ['accepted', ...RELIEFS],
};
const REFERRAL = {
  ...AT_ONCE,
  id: 'referral-proposal',
  entry: 'interview-unmet',
  act: 'referral-proposal',
  document: null,
  signer: null,
  exit: [],
};

function ofLateObligation(rung: Keys): Keys {
  const { act } = rung;
  const draft = act === 'supervision-notice' || act === 'rectification-order';
  const exit = [...(act === 'rectification-order' ? ['accepted'] : []), ...RELIEFS];
  return {
    entry: act === 'remind' ? 'date-near' : 'date-passed',
    document: draft ? act : null,
    exit: draft ? exit : [],
    vacancy: 'to-body',
    ...rung,
  };
}

function ofFinding(rung: Keys): Keys {
  const proposes = rung.act === 'referral-proposal';
  return { document: proposes ? null : rung.act, exit: proposes ? [] : ['accepted'], ...rung };
}

const isKeys = (value: unknown): value is Keys => typeof value === 'object' && value !== null && !Array.isArray(value);

const eachOf = (rungs: unknown, complete: (rung: Keys) => Keys): unknown =>
  Array.isArray(rungs) ? rungs.map((rung: unknown) => (isKeys(rung) ? complete(rung) : rung)) : rungs;

const basisOf = (terms: unknown): unknown => (isKeys(terms) ? terms.basis : undefined);

function withoutBasis(terms: unknown): unknown {
  if (!isKeys(terms)) return terms;
  const { basis: _, ...rest } = terms;
  return rest;
}
