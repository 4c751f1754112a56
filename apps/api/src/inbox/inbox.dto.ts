import { IsOptional, Max, Min } from 'class-validator';
import { WholeNumber } from '../http/input/whole-number';

export class PlanQuery {
  /** Only what belongs to this plan. */
  @IsOptional()
  @WholeNumber()
  @Min(1)
  @Max(2_147_483_647)
  planId?: number;
}

export class InboxQuery extends PlanQuery {
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

export class NotificationsQuery extends PlanQuery {
  /** The id of the last line of the page before. */
  @IsOptional()
  @WholeNumber()
  @Min(1)
  @Max(2_147_483_647)
  before?: number;
}
