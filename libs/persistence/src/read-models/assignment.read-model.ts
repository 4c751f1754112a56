import type { EntityManager } from '@mikro-orm/postgresql';
import type { DateRule } from '@app/domain/calendar';
import { ME, meValues, seenAs, sightOfOwnWork, told, type Reader } from '../secrecy/sight-sql';
import type { AssignmentView } from './assignment.dto';

/** An assignment with the facts that decide what a person may do with it. */
export interface AssignmentRecord extends Omit<AssignmentView, 'may' | 'acknowledgeWhy' | 'objectWhy' | 'decideWhy'> {
  acknowledgeRule: DateRule | null;
  objectRule: DateRule | null;
  objectedOn: string | null;
  decideRule: DateRule | null;
  bodyId: number;
}

/** To whom a clause was given, and what each body said to it; its words as far as they are for this person. */
export function readAssignments(em: EntityManager, clauseId: number, reader: Reader): Promise<AssignmentRecord[]> {
  return em.execute<AssignmentRecord[]>(
    `select a.id, a.body_id as "bodyId", b.name as body, a.roles, a.state, a.assigned_on as "assignedOn",
            a.acknowledge_by as "acknowledgeBy", a.object_by as "objectBy", a.acknowledged_on as "acknowledgedOn",
            a.acknowledge_rule as "acknowledgeRule", a.object_rule as "objectRule", a.objected_on as "objectedOn",
            a.decide_rule as "decideRule", ${told('a.objection')} as objection, a.decide_by as "decideBy",
            ${told('a.decision_reason')} as "decisionReason"
       from assignment a join body b on b.id = a.body_id cross join ${ME} ${seenAs(sightOfOwnWork('a.body_id'))} where a.clause_id = ? order by a.id`,
    [...meValues(reader), clauseId],
  );
}
