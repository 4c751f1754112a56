import { BodyRef } from './body.dto';
import { DemandedItemView } from './rectification.dto';
import { CaseView } from './case.dto';
import { EventView } from './event.dto';

/** The page of one case. */
export class CasePageView {
  planId: number;
  planTitle: string;
  today: string;
  subject: CaseView;
  /** The latest first. */
  events: EventView[];
  /** What the order names, item by item. */
  demanded: DemandedItemView[];
  /** Who may carry out an item, and who may accept it. */
  bodies: BodyRef[];
}
