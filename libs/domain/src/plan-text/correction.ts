import type { IsoDate } from '../calendar';
import type { RoleKind, Span, TargetOperator } from './parsed-plan';

/** What a kind of reading a person can take away. */
export type CorrectedKind = 'clause' | 'role' | 'date' | 'figure';

/**
 * What a person says about words of the text: they are one clause; they name a body with a role; they are a date, or a
 * figure to reach; or what was read there is none of these. All spans refer to the text of the plan.
 */
export type Correction =
  | { kind: 'clause'; span: Span }
  | { kind: 'role'; span: Span; role: RoleKind; body: string }
  | { kind: 'date'; span: Span; date: IsoDate; holds: 'by' | 'from' }
  | { kind: 'figure'; span: Span; indicator: string; operator: TargetOperator; value: number; unit: string | null }
  | { kind: 'none'; span: Span; of: CorrectedKind };

/** A correction with its number in the plan, which is never given again. */
export interface NumberedCorrection {
  number: number;
  correction: Correction;
}

export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];
export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];
