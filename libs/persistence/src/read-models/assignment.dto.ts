import type { ActOn } from '@app/domain/vocabulary';
import { DateWhyView } from './date.dto';

/** 交办: a clause as it was given to one body. */
export class AssignmentView {
  id: number;
  body: string;
  roles: string[];
  state: 'assigned' | 'acknowledged' | 'objected' | 'kept' | 'transferred' | 'withdrawn';
  assignedOn: string;
  acknowledgeBy: string;
  acknowledgeWhy: DateWhyView | null;
  objectBy: string;
  objectWhy: DateWhyView | null;
  acknowledgedOn: string | null;
  objection: string | null;
  /** By when the objection is decided. */
  decideBy: string | null;
  decideWhy: DateWhyView | null;
  decisionReason: string | null;
  /** object | decide-objection */
  may: ActOn<'assignment'>[];
}
