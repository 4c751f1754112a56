import { ArrayNotEmpty, ArrayUnique, ValidateBy, ValidateIf } from 'class-validator';
import { BODY_KINDS, type BodyKind } from '@app/domain/bodies';
import type { AssessmentPolicy, Deduction, Grade } from '@app/domain/assessment';
import { DEDUCTION_IDS, GRADE_IDS, type DeductionKind, type GradeName } from '@app/domain/vocabulary';
import { IsAmount, IsDay, IsDayOfYear, IsOneOf, IsText, IsWhole, Part, Parts, says } from '../checks';

export class CompletionTerms {
  @IsAmount(0, 100)
  points: number;

  @IsAmount(0, 1)
  lateShare: number;
}

export class DeductionEntry implements Deduction {
  @IsAmount(0, 100)
  each: number;

  @ValidateIf((entry: DeductionEntry) => entry.cap !== null)
  @IsAmount(0, 100)
  cap: number | null;
}

/** One entry for each kind of deduction that the domain knows. */
class Deductions {}
for (const kind of DEDUCTION_IDS) Part(() => DeductionEntry)(Deductions.prototype, kind);

export class GradeEntry implements Grade {
  @IsOneOf(GRADE_IDS)
  name: GradeName;

  @IsText()
  label: string;

  @IsAmount(0, 100)
  from: number;
}

export class AssessmentPolicyFile implements AssessmentPolicy {
  @IsText()
  version: string;

  @IsDay()
  validFrom: string;

  @IsWhole(2000, 2100)
  firstYear: number;

  @IsDayOfYear()
  draftOn: string;

  @Part(() => CompletionTerms)
  completion: CompletionTerms;

  @Part(() => Deductions)
  deductions: Record<DeductionKind, DeductionEntry>;

  @Parts(() => GradeEntry)
  @ArrayNotEmpty(says('至少应有一个等次', 'must have at least one grade'))
  @ArrayUnique(
    (grade: GradeEntry) => grade?.from,
    says('等次的 from 不得重复', 'must not begin two grades at one score'),
  )
  @ValidateBy(
    { name: 'beginsAtZero', validator: { validate: (grades) => [grades].flat().some((grade) => grade?.from === 0) } },
    says('应有一个等次的 from 为 0，使每个分数都有等次', 'must have a grade from 0, so that every score has one'),
  )
  grades: GradeEntry[];

  @IsWhole(0, 100)
  fewItems: number;

  @IsOneOf(BODY_KINDS, { each: true })
  excludeKinds: BodyKind[];
}
