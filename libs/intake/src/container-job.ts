/** The kinds that are read in a thread of their own. */
export type ContainerKind = 'html' | 'pdf' | 'zip' | 'ole';

/** A part of a file that needs a parser: its text. A page comes decoded, everything else as bytes. */
export interface ContainerJob {
  kind: ContainerKind;
  content: Uint8Array | string;
}
