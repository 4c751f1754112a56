import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LARGEST_ID } from '../http/input/largest-id';

/** The use cases say what is too long for them; this only keeps nonsense out. */
const LONGEST = 50_000;
const MOST_TASKS = 20_000;

export class ListedTaskDto {
  @IsInt()
  @Min(1)
  @Max(LARGEST_ID)
  obligationId: number;

  @IsInt()
  @Min(1)
  @Max(100)
  weight: number;
}

export class LeftOffTaskDto {
  @IsInt()
  @Min(1)
  @Max(LARGEST_ID)
  obligationId: number;

  @IsString()
  @MaxLength(LONGEST)
  reason: string;
}

export class WorkListDto {
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;

  /** Left out: everything that falls due in the year, each task as much as another. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_TASKS)
  @ValidateNested({ each: true })
  @Type(() => ListedTaskDto)
  tasks?: ListedTaskDto[] | null;

  /** Why each task that falls due in the year and is not on the list is left out. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_TASKS)
  @ValidateNested({ each: true })
  @Type(() => LeftOffTaskDto)
  leftOut?: LeftOffTaskDto[] | null;
}

export class ProposedWorkList {
  listId: number;
  objectBy: string;
  tasks: number;
}

export class WorkListObjectionDto {
  @IsInt()
  @Min(1)
  @Max(LARGEST_ID)
  itemId: number;

  @IsString()
  @MaxLength(LONGEST)
  text: string;
}

export class FiledWorkListObjection {
  objectionId: number;
}

export class WorkListAnswerDto {
  @IsIn(['upheld', 'rejected'])
  outcome: 'upheld' | 'rejected';

  /** Where it is upheld: the weight from now on; left out, the task comes off the list. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  weight?: number | null;

  @IsString()
  @MaxLength(LONGEST)
  answer: string;
}

export class AnsweredWorkListObjection {
  state: string;
}

export class WorkListDecisionDto {
  @IsIn(['decided', 'returned'])
  outcome: 'decided' | 'returned';

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  reason?: string | null;
}

export class DecidedWorkList {
  state: string;
  /** How many assignment notices were drafted. */
  papers: number;
}
