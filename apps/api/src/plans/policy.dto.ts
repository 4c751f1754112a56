import { IsString, MaxLength } from 'class-validator';
import type { ShownBasis, ShownRung } from '@app/use-cases';

const LONGEST_REASON = 2000;

export class AdoptPolicyDto {
  @IsString()
  @MaxLength(100)
  version: string;

  @IsString()
  @MaxLength(LONGEST_REASON)
  reason: string;
}

/** A version of the ladders, and whether this person may move the plan to it now. */
export class PolicyVersionView {
  version: string;
  validFrom: string;
  present: boolean;
  mayAdopt: boolean;
}

export class AdoptedPolicy {
  from: string;
  to: string;
  /** How many workflows look again. */
  asked: number;
}

/** One saying in the two languages of the screens. */
export class WordsView {
  zh: string;
  en: string;
}

export class ShownBasisView implements ShownBasis {
  text: string;
  /** On the plan's date. */
  inForce: boolean;
}

/** One rung as a person reads it. */
export class LadderRungView implements ShownRung {
  ladder: 'A' | 'B' | 'C' | 'D' | 'E';
  name: WordsView;
  rung: string;
  entry: WordsView;
  grace: WordsView;
  act: WordsView;
  /** Null for a word or a line to a person. */
  document: WordsView | null;
  basis: ShownBasisView[];
  signer: WordsView;
  exit: WordsView;
  vacancy: WordsView;
  /** Switched off: the county takes orders from the assessment alone. */
  off: boolean;
}

/** The ladders of a plan. */
export class LaddersView {
  version: string;
  validFrom: string;
  rungs: LadderRungView[];
}
