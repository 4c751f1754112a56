import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { TODO_ACTS, type TodoAct } from '@app/domain/vocabulary';
import { WORLDS, type World } from '@app/persistence/read-models';
import { LARGEST_ID } from '../http/input/largest-id';
import { WholeNumber } from '../http/input/whole-number';

export class WorldQuery {
  /** `sandbox`: what belongs to rehearsals; the real plans when absent. */
  @IsOptional()
  @IsIn(WORLDS)
  world?: World;
}

export class PlanQuery extends WorldQuery {
  /** Only what belongs to this plan, in whichever world it stands. */
  @IsOptional()
  @WholeNumber()
  @Min(1)
  @Max(LARGEST_ID)
  planId?: number;
}

export class InboxQuery extends PlanQuery {
  /** Only what waits for this act. */
  @IsOptional()
  @IsIn(TODO_ACTS)
  kind?: TodoAct;

  /** How many tasks come before the page; 0 when absent. */
  @IsOptional()
  @WholeNumber()
  @Max(1_000_000)
  after?: number;

  /** How many tasks the page has at most. */
  @IsOptional()
  @WholeNumber()
  @Min(1)
  @Max(100)
  limit?: number;
}

export class OpenedDto {
  @IsInt()
  @Min(1)
  @Max(LARGEST_ID)
  planId: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  clauseNumber?: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_ID)
  documentId?: number;
}

export class NotificationsQuery extends PlanQuery {
  /** The id of the last line of the page before. */
  @IsOptional()
  @WholeNumber()
  @Min(1)
  @Max(LARGEST_ID)
  before?: number;
}
