import type { Words } from '../../vocabulary';
import type { Mark, Reading, SubjectFacts } from '../facts';
import type { Line } from '../score';
import type { SchemeItem } from '../scheme/scheme';

/** What is wrong with a value of the file, or null. */
export type Check = (value: unknown) => Words | null;

interface SettingFault extends Words {
  /** Within the settings, e.g. `tiers[1].from`; empty for the rule as a whole. */
  at: string;
}

/** One item about one subject. */
export interface Judged {
  item: SchemeItem;
  /** Full points; Infinity where a bonus or a deduction has no limit. */
  full: number;
  facts: SubjectFacts;
  /** The readings of the facts by key, and the marks by item. */
  readings: ReadonlyMap<string, Reading>;
  marks: ReadonlyMap<string, readonly Mark[]>;
  /** Which place follows a shared one; for rules that rank. */
  ties: 'skip' | 'dense';
}

export interface Outcome {
  /** Null: does not apply. */
  points: number | null;
  lines: Line[];
  /** What is lacking, where nobody can tell yet; no points then. */
  missing?: Words;
}

/**
 * A kind of rule: a small pure function with what it asks of the file and the sentence that says it.
 *
 * @typeParam S its settings
 * @typeParam G what it has to know of the whole group, worked out once
 */
export interface Rule<S = unknown, G = unknown> {
  words: Words;
  settings: { readonly [K in keyof Required<S>]: Check };
  /** Settings that are in order, with the weight they are for: what a file may say, and what every rule is held to the laws by. */
  example: S & { weight: number };
  /** What contradicts itself though each setting is in order; `full` is the weight of the item. */
  faults?(settings: S, full: number): SettingFault[];
  /** The readings it looks at. */
  reads?(settings: S): string[];
  /** Points are given by persons: their bodies by name, or null for whom the item names. */
  byHand?(settings: S): string[] | null;
  /** For a bonus or a deduction alone. */
  beyondTotal?: 'bonus' | 'deduction';
  sentence(settings: S, full: number): Words;
  group?(settings: S, subjects: readonly Judged[]): G;
  score(settings: S, judged: Judged, group: G): Outcome;
}

/** Keeps the types of a rule, and lets the catalogue hold rules of all kinds. */
export const defineRule = <S, G = undefined>(rule: Rule<S, G>): Rule => rule as unknown as Rule;

/** The reading of that name with a value, or null. */
export function readingOf({ readings }: Pick<Judged, 'readings'>, key: string): (Reading & { value: number }) | null {
  const found = readings.get(key);
  return found && found.value !== null ? (found as Reading & { value: number }) : null;
}

/** The value of a reading as a share, where it says of what. */
export const rateOf = ({ value, of }: { value: number; of: number | null }): number => (of ? value / of : value);

export const noFigure = (key: string): Words => ({ zh: `缺少“${key}”的数据`, en: `no figure for "${key}"` });

export const noReading = (key: string): Outcome => ({ points: 0, lines: [], missing: noFigure(key) });

/** One line that rests on a reading. */
export function fromReading(rule: string, points: number, reason: Words, reading: Reading): Outcome {
  const { key, value, target, of, events, evidence, source } = reading;
  const said = [String(value), of === null ? '' : ` / ${of}`].join('');
  return {
    points,
    lines: [
      {
        rule,
        points,
        reason,
        facts: [
          { words: { zh: key, en: key }, value: said },
          ...(target === null ? [] : [{ words: { zh: '目标', en: 'target' }, value: String(target) }]),
          { words: { zh: '来源', en: 'source' }, value: source },
        ],
        events: [...new Set(events)].sort((a, b) => a - b),
        obligations: [],
        evidence: [...new Set(evidence)].sort(),
      },
    ],
  };
}

/** A number as people write it: at most four decimals, no trailing zeros. */
export const said = (value: number): string => String(Number(value.toFixed(4)) || 0);
export const percent = (share: number): string => `${said(share * 100)}%`;
