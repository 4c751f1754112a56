import type { ActOn } from '@app/domain/vocabulary';
import type { Light } from '@app/domain/clause';
import { EvidenceView } from './evidence.dto';

/** 现场核查: waits for somebody to go and see, or what was found. */
export class SiteCheckView {
  id: number;
  /** The body that checks. */
  body: string;
  /** The drawing it comes from; null where somebody went without one. */
  drawId: number | null;
  /** By when, where it was drawn. */
  checkBy: string | null;
  conclusion: 'confirmed' | 'not-confirmed' | null;
  inspectors: string | null;
  checkedOn: string | null;
  place: string | null;
  findings: string | null;
  recordedBy: string | null;
  recordedOn: string | null;
  evidence: EvidenceView[];
}

/** What a drawing drew, and what became of it. */
export class DrawnItemView {
  obligationId: number;
  key: string;
  clauseNumber: number;
  title: string;
  owners: string[];
  light: Light;
  checker: string;
  conclusion: 'confirmed' | 'not-confirmed' | null;
  checkedOn: string | null;
}

/** 抽查: one drawing, with what is needed to work it out again. */
export class SpotDrawView {
  id: number;
  seed: number;
  size: number;
  closedSince: string | null;
  /** How many could have been drawn. */
  candidates: number;
  /** SHA-256 of the list of candidates. */
  candidatesSha256: string;
  checkBy: string;
  body: string;
  drawnBy: string;
  drawnOn: string;
  /** Worked out again just now: seed and candidates give exactly what was drawn. */
  holds: boolean;
  items: DrawnItemView[];
}

export class SpotChecksView {
  draws: SpotDrawView[];
  /** draw */
  may: ActOn<'plan'>[];
}
