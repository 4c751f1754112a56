import type { ActOn } from '@app/domain/vocabulary';
export class LightCounts {
  green: number;
  blue: number;
  yellow: number;
  red: number;
  grey: number;
}

export class PlanListItem {
  id: number;
  title: string;
  documentNumber: string | null;
  issuer: string | null;
  issuedOn: string | null;
  state: 'imported' | 'running' | 'applied';
  /** The running plan that this is a later version of. */
  amendsId: number | null;
  clock: 'real' | 'rehearsal';
  /** The plan's own date: today, or the virtual date of a rehearsal. */
  today: string;
  clauses: number;
  obligations: number;
  doubts: number;
  lights: LightCounts;
  demo: boolean;
}

export class RehearsalView {
  from: string;
  until: string;
  seed: number;
  profile: string;
  state: 'running' | 'finished';
  steps: number;
}

export class PlanView extends PlanListItem {
  publicity: string | null;
  sha256: string;
  importedBy: string;
  confirmedBy: string | null;
  startedOn: string | null;
  /** The version of the ladders it runs by; null before it is confirmed. */
  policyVersion: string | null;
  horizon: string | null;
  rehearsal: RehearsalView | null;
  /** What the signed-in person may do with the plan. */
  may: ActOn<'plan'>[];
}
