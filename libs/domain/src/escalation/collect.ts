import type { IsoDate } from '../calendar';
import type { DocumentKind } from './case';
import type { PaperCause } from './correspondence';
import { firstState, type DocumentState } from './document-lifecycle';

/** What a paper as a whole is about: tasks and what follows from them, or how a year went. */
export type Grounds = 'task' | 'year';

/** An order about a poor year rests on another clause than one about a late task, so they are two papers. */
export const groundsOf = (act: DocumentKind, cause: PaperCause): Grounds =>
  act === 'rectification-order' && cause === 'assessment' ? 'year' : 'task';

/** Something that has to be put to a body in writing. */
export interface Collectable {
  act: DocumentKind;
  grounds: Grounds;
  addressee: string;
  /** Somebody drafts it in person, so it keeps a paper of its own. */
  byHand: boolean;
}

/** A paper that may take it up. */
export interface CollectingPaper extends Collectable {
  key: string;
  state: DocumentState;
  /** Counts how often it was presented; from the second time on people have worked at its wording. */
  round: number;
}

/** A draft takes up what else there is for its addressee until somebody reviews it, or issues what is not reviewed. */
const takesUp = (paper: CollectingPaper, matter: Collectable): boolean =>
  paper.state === firstState(paper.act) &&
  paper.round === 1 &&
  !paper.byHand &&
  !matter.byHand &&
  paper.act === matter.act &&
  paper.grounds === matter.grounds &&
  paper.addressee === matter.addressee;

const dayKey = ({ act, grounds, addressee }: Collectable, on: IsoDate): string =>
  `paper/${on}/${act}/${grounds}/${addressee}`;

/**
 * Where a matter goes: into the draft that takes it up, else into a new paper under the key that is free. Which of the
 * matters of a day comes first makes no difference to what stands together.
 *
 * @param papers all of its addressee
 */
export function paperFor(
  matter: Collectable,
  papers: readonly CollectingPaper[],
  on: IsoDate,
): { join: string } | { begin: string } {
  const open = papers.find((paper) => takesUp(paper, matter));
  if (open) return { join: open.key };
  const key = dayKey(matter, on);
  const taken = papers.filter((paper) => paper.key === key || paper.key.startsWith(`${key}/`)).length;
  return { begin: taken === 0 ? key : `${key}/${taken + 1}` };
}

/** The matters of a day put into papers: which keys stand together in which paper. */
export function collect(
  matters: readonly (Collectable & { key: string })[],
  drafts: readonly CollectingPaper[],
  on: IsoDate,
): Map<string, string[]> {
  const papers = [...drafts];
  const inPaper = new Map<string, string[]>();
  for (const matter of matters) {
    const place = paperFor(matter, papers, on);
    const key = 'join' in place ? place.join : place.begin;
    if ('begin' in place) papers.push({ ...matter, key, state: firstState(matter.act), round: 1 });
    inPaper.set(key, [...(inPaper.get(key) ?? []), matter.key]);
  }
  return inPaper;
}
