import { DubanError } from '../errors';
import { demandKey, type Demand, type OccurrenceRule } from '../plan-text/demands';

/** What a person says about one thing a clause asks for; what is not chosen is not asked for. */
export interface DemandChoice {
  /** The number of the clause; null for a group of towns named as responsible. */
  clause: number | null;
  nth: number;
  /** The towns it is given to. */
  towns?: readonly string[];
  /** Every how many months each town reports, where the words name no date. */
  every?: number;
  /** How the date of an occurrence follows from the day on which it happens. */
  rule?: OccurrenceRule;
}

/** Something a clause asks for, as a person settled it. */
export interface SettledDemand extends Demand {
  towns: boolean;
  /** Whom it was given to by name; empty where whoever answers for the clause owes it. */
  given: string[];
  every: number | null;
}

const RHYTHMS: readonly (number | undefined)[] = [1, 3, 6, 12];
const LONGEST_DAYS = 365;

/**
 * The demands a person chose among those found, each with whom it was given to and in which rhythm or by which rule.
 *
 * @param towns the towns there are
 * @throws DubanError `demand-not-fitting`
 */
export function settleDemands(
  found: readonly Demand[],
  choices: readonly DemandChoice[],
  towns: readonly string[],
): SettledDemand[] {
  const chosen = new Map(choices.map((choice) => [demandKey(choice), choice]));
  const known = new Set(found.map(demandKey));
  const unknown = choices.find((choice) => !known.has(demandKey(choice)));
  if (unknown || chosen.size !== choices.length) throw notFitting(unknown ?? choices[0]);
  return found.flatMap((demand) => {
    const choice = chosen.get(demandKey(demand));
    if (!choice) return [];
    const given = [...new Set(choice.towns ?? [])];
    if (demand.towns ? given.length === 0 || given.some((name) => !towns.includes(name)) : given.length > 0)
      throw notFitting(choice);
    const needsRhythm = demand.kind === 'each-town' && demand.dueOn === null;
    if (needsRhythm && !RHYTHMS.includes(choice.every)) throw notFitting(choice);
    const rule = demand.kind === 'event' ? (choice.rule ?? demand.rule) : null;
    if (rule && !(Number.isInteger(rule.n) && rule.n >= 0 && rule.n <= LONGEST_DAYS)) throw notFitting(choice);
    return [{ ...demand, given, every: needsRhythm ? choice.every! : null, rule }];
  });
}

const notFitting = ({ clause, nth }: DemandChoice): DubanError =>
  new DubanError(
    'demand-not-fitting',
    {
      zh: `对第${clause ?? '（各镇）'}条第${nth}处要求的选择不完整：请选择名录中的镇，并填写报告节奏或期限（不超过一年），或不采用。`,
      en: `The choice about demand ${nth} of clause ${clause ?? '(towns)'} is not complete: choose towns of the directory and a rhythm or a limit of at most a year, or leave it out.`,
    },
    { clause, nth },
  );
