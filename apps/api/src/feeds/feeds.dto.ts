import { IsIn, IsOptional, Matches, Max, Min } from 'class-validator';
import type { FeedScope } from '@app/persistence';
import { LARGEST_ID } from '../http/input/largest-id';
import { WholeNumber } from '../http/input/whole-number';

const SCOPES: readonly FeedScope[] = ['person', 'body', 'plan'];

export class NewFeedDto {
  /** The dates of whatever body I act for, of the body I act for now, or of a plan. */
  @IsIn(SCOPES)
  scope: FeedScope;

  /** The plan, where it is one of a plan. */
  @IsOptional()
  @WholeNumber()
  @Min(1)
  @Max(LARGEST_ID)
  planId?: number;
}

export class OpenedFeed {
  id: number;
  /** The address below the app's own, with its token; shown this once. */
  path: string;
}

export class FeedQuery {
  /** The token of the address; in the query, so that no log keeps it. */
  @Matches(/^[A-Za-z0-9_-]{43}$/)
  token: string;
}
