import {
  basesByCause,
  correspondenceOn,
  isRefused,
  paperTo,
  type Correspondence,
  type Correspondent,
  type DocumentKind,
  type PaperCause,
} from '../escalation';
import type { World } from './world';

/** The table of correspondence of the day. */
export const tableOf = ({ rules, today }: World): Correspondence => correspondenceOn(rules.correspondence, today);

/** A body as the table sees it; one that the directory does not know counts as a department of the county. */
export const correspondent = ({ rules }: World, name: string): Correspondent => ({
  ...(rules.bodyOf(name) ?? { kind: 'department', subordinateToCounty: true }),
  name,
});

/** Whether the county may write so to a body today. */
export const mayWrite = (world: World, act: DocumentKind, body: string): boolean =>
  !isRefused(paperTo(tableOf(world), act, correspondent(world, body)));

/** What a paper to a body rests on today. */
export const basesOf = (
  world: World,
  act: DocumentKind,
  cause: PaperCause,
  body: string,
  clauses: readonly number[] = [],
): string[] => basesByCause(tableOf(world), act, cause, correspondent(world, body), clauses);
