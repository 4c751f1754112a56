import type { ReportingPolicy, Rhythm } from '@app/domain/clause/reporting-rhythm';
import type { IndicatorPolicy } from '@app/domain/indicator';
import { IsDay, IsOneOf, IsText, IsWhole, Parts } from '../checks';

const RHYTHMS: readonly Rhythm[] = ['monthly', 'quarterly', 'half-yearly', 'yearly'];

export class RhythmPhrase {
  @IsText({ each: true })
  words: string[];

  @IsOneOf(RHYTHMS)
  rhythm: Rhythm;
}

export class ReportingPolicyFile implements ReportingPolicy, IndicatorPolicy {
  @IsText()
  version: string;

  @IsDay()
  validFrom: string;

  @IsOneOf(RHYTHMS)
  default: Rhythm;

  @IsWhole(0, 60)
  dueWorkingDaysAfterPeriod: number;

  @IsWhole(0, 366)
  firstPeriodMinimumDays: number;

  @Parts(() => RhythmPhrase)
  phrases: RhythmPhrase[];

  /** A standing duty (自 X 年起) is shown every so many years. */
  @IsWhole(1, 10)
  standingEveryYears: number;

  @IsWhole(0, 50)
  approximateWithinPercent: number;
}
