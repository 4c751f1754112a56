import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { upsertSearchAttributes } from '@temporalio/workflow';
import type { ClauseAttributes } from '../contracts';
import { shownAs } from '../shared/shown-as';

const NAMES = ['DubanPlan', 'DubanClause', 'DubanLead', 'DubanLight', 'DubanStage'] as const;

/** What the workflow of a clause shows of itself in Temporal: its search attributes, written anew when one has changed. */
export class Signboard {
  private shown: Partial<ClauseAttributes> = {};

  show<Found extends { attributes: ClauseAttributes }>(found: Found): Found {
    const { attributes } = found;
    const changed = NAMES.filter((name) => String(attributes[name]) !== String(this.shown[name]));
    if (changed.length) {
      const some = Object.fromEntries(changed.map((name) => [name, attributes[name]]));
      upsertSearchAttributes(shownAs(some) as SearchAttributeUpdatePair[]);
    }
    this.shown = attributes;
    return found;
  }
}
