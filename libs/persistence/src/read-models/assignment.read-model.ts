import type { EntityManager } from '@mikro-orm/postgresql';
import type { DateRule } from '@app/domain/calendar';
import type { AssignmentView } from './assignment.dto';

/** An assignment with the facts that decide what a person may do with it. */
export interface AssignmentRecord extends Omit<AssignmentView, 'may' | 'acknowledgeWhy' | 'objectWhy' | 'decideWhy'> {
  acknowledgeRule: DateRule | null;
  objectRule: DateRule | null;
  objectedOn: string | null;
  decideRule: DateRule | null;
  bodyId: number;
}

/** To whom a clause was given, and what each body said to it. */
export function readAssignments(em: EntityManager, clauseId: number): Promise<AssignmentRecord[]> {
  return em.execute<AssignmentRecord[]>(
    `select a.id, a.body_id as "bodyId", b.name as body, a.roles, a.state, a.assigned_on as "assignedOn",
            a.acknowledge_by as "acknowledgeBy", a.object_by as "objectBy", a.acknowledged_on as "acknowledgedOn",
            a.acknowledge_rule as "acknowledgeRule", a.object_rule as "objectRule", a.objected_on as "objectedOn",
            a.decide_rule as "decideRule", a.objection, a.decide_by as "decideBy", a.decision_reason as "decisionReason"
       from assignment a join body b on b.id = a.body_id where a.clause_id = ? order by a.id`,
    [clauseId],
  );
}
