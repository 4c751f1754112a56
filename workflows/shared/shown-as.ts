import { defineSearchAttributeKey, type SearchAttributePair, type SearchAttributeType } from '@temporalio/common';
import { SEARCH_ATTRIBUTES, type Attributes } from '../contracts';

/** Search attributes as Temporal takes them. */
export function shownAs(attributes: Partial<Attributes>): SearchAttributePair[] {
  return (Object.keys(attributes) as (keyof Attributes)[]).map((name) => pairOf(name, attributes));
}

/** Name, kind and value belong together by `SEARCH_ATTRIBUTES`; the compiler cannot follow that through a list. */
const pairOf = (name: keyof Attributes, attributes: Partial<Attributes>) =>
  ({
    key: defineSearchAttributeKey(name, SEARCH_ATTRIBUTES[name] as SearchAttributeType),
    value: attributes[name],
  }) as SearchAttributePair;
