import type { ActOn } from '@app/domain/vocabulary';
import type { DocumentKind } from '@app/domain/vocabulary';
import { DateWhyView } from './date.dto';
import { EventView } from './event.dto';

export class DocumentListItem {
  id: number;
  /** `reduced`: that it was issued, not what it says; its page and its file are for those involved. */
  sight: 'full' | 'reduced';
  kind: DocumentKind;
  title: string;
  number: string | null;
  state: 'draft' | 'returned' | 'reviewed' | 'withdrawn' | 'signed' | 'issued' | 'received';
  addressee: string;
  clauseNumber: number | null;
  draftedOn: string;
  issuedOn: string | null;
  signedBy: string | null;
  receivedOn: string | null;
  hasPdf: boolean;
  /** How often it was revised and presented again, counted from 1. */
  round: number;
  /** review | return | revise | mark | sign | receive */
  may: ActOn<'document'>[];
}

/** A text of a draft that a person may correct, and where it stands. */
export class WordingView {
  place: string;
  text: string;
}

/** Why somebody may not do what a draft waits for, in both languages. */
export class NotYoursView {
  zh: string;
  en: string;
}

/** A date a document sets, or by which it is to be received. */
export class DocumentLimitView {
  what: 'reply' | 'report' | 'talk' | 'receipt' | 'review' | 'signature' | 'revision';
  on: string;
  why: DateWhyView | null;
}

export class SecrecyView {
  level: string;
  period: string;
}

export class ConsentView {
  by: string;
  on: string;
}

/** What is chosen for one paper. */
export class MarksView {
  publicity: string | null;
  secrecy: SecrecyView | null;
  urgency: string | null;
  /** 经县政府同意: who agreed, and when. */
  consent: ConsentView | null;
}

export class DocumentView extends DocumentListItem {
  html: string;
  bases: string[];
  limits: DocumentLimitView[];
  receivedBy: string | null;
  /** Everybody who wrote at it; nobody where a rung drafted it. */
  draftedBy: string[];
  reviewedBy: string | null;
  returnReason: string | null;
  /** Who sent it back and when, until it is revised. */
  returnedBy: string | null;
  returnedOn: string | null;
  /** Who may do now what it waits for, by name and post; nobody for whoever does not work on it. */
  turn: string[];
  /** Why the reader may not, where that follows from who the reader is; null for whoever may. */
  notYours: NotYoursView | null;
  /** Whom the signature stands in for. */
  signedFor: string | null;
  /** Who may sign it now, by name and post; nobody for whoever does not work on it. */
  signers: string[];
  marks: MarksView;
  /** What may be corrected in it by whoever revises it. */
  wording: WordingView[];
  /** Who did what and when, the latest first. */
  events: EventView[];
}
