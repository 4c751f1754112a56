import type { EntityManager } from '@mikro-orm/postgresql';
import type { TargetSetting } from '@app/domain/indicator';
import type { ParsedTarget } from '@app/domain/plan-text/parsed-plan';
import type { ReportState } from '../clause/report.entity';
import { NEVER_RELEASED } from '../secrecy/sight-sql';
import type { TargetFigureView } from './indicator.dto';

export interface MeasurementRecord {
  reportId: number;
  state: ReportState;
  on: string;
  target: ParsedTarget;
  value: number;
  baseValue: number | null;
}

/** What the reports of a clause say was measured, the newest first; what its head has not released is said by nobody yet. */
export function readMeasurements(em: EntityManager, clauseId: number): Promise<MeasurementRecord[]> {
  return em.execute<MeasurementRecord[]>(
    `select m.report_id as "reportId", r.state, r.filed_on as on, m.target, m.value, m.base_value as "baseValue"
       from measurement m join report r on r.id = m.report_id join obligation o on o.id = r.obligation_id
      where o.clause_id = ? and not ${NEVER_RELEASED} order by r.filed_on desc, m.id desc`,
    [clauseId],
  );
}

export type TargetFigureRecord = TargetSetting & TargetFigureView;

/** The figures that were set later for targets of a clause, in the order they were set. */
export function readTargetFigures(em: EntityManager, clauseId: number): Promise<TargetFigureRecord[]> {
  return em.execute<TargetFigureRecord[]>(
    `select indicator, text, value, unit, source, set_by as "setBy", set_on as "setOn"
       from target_figure where clause_id = ? order by id`,
    [clauseId],
  );
}
