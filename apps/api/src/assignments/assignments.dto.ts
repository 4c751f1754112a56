import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ReasonDto } from '../obligations/obligations.dto';

export class ObjectionDecisionDto extends ReasonDto {
  @IsIn(['keep', 'transfer'])
  decision: 'keep' | 'transfer';

  /** The name of the body that takes over. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  toBody?: string;
}

export class AcknowledgedAssignments {
  /** How many clauses. */
  acknowledged: number;
}

export class FiledObjection {
  /** By when it is decided. */
  decideBy: string;
}

export class DecidedObjection {
  state: string;
  /** How many obligations passed to the other body. */
  transferred: number;
}
