import type { FeedScope } from '../notification/feed.entity';

/** A calendar somebody has subscribed to. */
export class FeedView {
  id: number;
  scope: FeedScope;
  /** The body or the plan it is of; null where it follows its owner. */
  of: string | null;
  createdAt: string;
}
