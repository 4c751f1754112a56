import type { IsoDate } from '../calendar';

/** A provision a document may rest on. Data: `config/policies/legal-bases.yaml`, and the plan itself (`plan-basis.ts`). */
export interface LegalBasis {
  id: string;
  /** As it is printed, with title marks, e.g. 《政府督查工作条例》. */
  title: string;
  /** The number of the document that issued it, or null where laws are cited by title alone. */
  number: string | null;
  /** As it is printed, e.g. 第十二条第七项; null for the text as a whole. */
  article: string | null;
  validFrom: IsoDate;
  /** The last day it is in force, or null while no end is known. */
  validTo: IsoDate | null;
  /** What it says and what to mind; never printed. */
  note: string | null;
  /** Of a clause of the plan itself: whether it names a restriction. */
  restricts?: boolean;
}
