import type { Assignment } from './assignments';
import type { Span } from './parsed-plan';

/** Where a clause says who does it, before the places are numbered. */
export interface FoundTail {
  /** All words of the place, brackets and labels included. */
  span: Span;
  /** Which way of writing was recognised; see the README of this room. */
  rule: string;
  assigned: Assignment[];
  /** Words inside the span that say something else, e.g. 5月底完成. */
  asides: Span[];
}
