import { defineSearchAttributeKey, type SearchAttributeType, type SearchAttributeUpdatePair } from '@temporalio/common';
import { upsertSearchAttributes } from '@temporalio/workflow';
import { SEARCH_ATTRIBUTES, type ClauseAttributes } from '../contracts';

type Name = keyof ClauseAttributes;
const NAMES = Object.keys(SEARCH_ATTRIBUTES) as Name[];

/** What the workflow of a clause shows of itself in Temporal: its search attributes, written anew when one has changed. */
export class Signboard {
  private shown: Partial<ClauseAttributes> = {};

  show<Found extends { attributes: ClauseAttributes }>(found: Found): Found {
    const { attributes } = found;
    const changed = NAMES.filter((name) => String(attributes[name]) !== String(this.shown[name]));
    if (changed.length) upsertSearchAttributes(changed.map((name) => pairOf(name, attributes)));
    this.shown = attributes;
    return found;
  }
}

/** Name, kind and value belong together by `SEARCH_ATTRIBUTES`; the compiler cannot follow that through a list. */
const pairOf = (name: Name, attributes: ClauseAttributes) =>
  ({
    key: defineSearchAttributeKey(name, SEARCH_ATTRIBUTES[name] as SearchAttributeType),
    value: attributes[name],
  }) as SearchAttributeUpdatePair;
