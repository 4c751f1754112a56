import type { ActOn } from '@app/domain/vocabulary';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';

export class ChangeDecisionDto {
  /** Names the change, as the difference does. */
  @IsString()
  @MaxLength(40)
  change: string;

  @IsIn(['apply', 'leave'])
  decision: 'apply' | 'leave';
}

export class AmendmentDto {
  /** One decision for every change of a clause. */
  @IsArray()
  @ArrayMaxSize(5_000)
  @ValidateNested({ each: true })
  @Type(() => ChangeDecisionDto)
  decisions: ChangeDecisionDto[];
}

export class AmendedPlanView {
  planId: number;
  applied: number;
  left: number;
}

export class PlanDifferenceView {
  /** The running plan this version is compared with. */
  planId: number;
  title: string;
  /** What changed around the clauses, as `duban plan diff --json` prints it. */
  header: Record<string, unknown>[];
  outside: Record<string, unknown>;
  /** The changes of the clauses, each with its name and its text as pieces that stayed, went or came. */
  clauses: Record<string, unknown>[];
  /** What the signed-in person may do with it. */
  may: ActOn<'plan'>[];
}
