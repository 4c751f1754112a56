import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

export const LIGHTS = ['green', 'blue', 'yellow', 'red', 'grey'] as const;

export class BoardQuery {
  @IsOptional()
  @IsIn(LIGHTS)
  light?: 'green' | 'blue' | 'yellow' | 'red' | 'grey';

  /** The name of a body that has any part in the clause. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  body?: string;

  /** Words of the heading or the text, or the number of a clause. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

export class ImportedPlan {
  planId: number;
}

/** Some three hundred pages; the same bound as that of a JSON body, whose megabyte holds this much Chinese. */
const LONGEST_PASTE = 300_000;

export class PastedPlan {
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_PASTE)
  text: string;
}

export class ConfirmedPlan {
  clauses: number;
  obligations: number;
}

export class PlanSourceView {
  /** The normalised text all spans refer to. */
  text: string;
  /** What was read from it, as `duban plan parse --json` prints it. */
  parsed: Record<string, unknown>;
}
