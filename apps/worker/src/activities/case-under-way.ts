import type { Body, CaseFile, Clause, Obligation, Plan } from '@app/persistence';
import type { PlanOfCase } from '@app/use-cases';

/** A case with everything an effect on it needs. */
export interface CaseOf {
  file: CaseFile;
  plan: Plan;
  body: Body;
  clause: Clause | null;
  obligation: Obligation | null;
  today: string;
}

/** The same once its document is out, with what it waits for. */
export interface CaseUnderWay extends CaseOf {
  ofCase: PlanOfCase;
}
