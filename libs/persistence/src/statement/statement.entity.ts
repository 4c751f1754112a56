import { defineEntity, p } from '@mikro-orm/core';
import type { StatementKind } from '@app/domain/bodies';
import { Body } from '../identity/body.entity';
import { Plan } from '../plan/plan.entity';

const StatementSchema = defineEntity({
  name: 'Statement',
  tableName: 'statement',
  triggers: [
    {
      name: 'statement_append_only',
      timing: 'before',
      events: ['update', 'delete'],
      body: "raise exception 'statements are append-only'",
    },
  ],
  properties: {
    id: p.integer().primary(),
    plan: () => p.manyToOne(Plan).index(),
    kind: p.string().$type<StatementKind>(),
    /** The person it stays with, who headed the body on that day. */
    name: p.string(),
    body: () => p.manyToOne(Body).index(),
    /** The number of the clause it is about, as it was then. */
    clauseNumber: p.integer().nullable(),
    /** When the person said it, and what. */
    statedOn: p.date(),
    text: p.text(),
    /** Files that prove it, under their SHA-256. */
    evidence: p.json<{ fileName: string; mediaType: string; size: number; sha256: string }[]>(),
    filedBy: p.string(),
    filedOn: p.date(),
  },
});

/** 异议或问题报告 of an office holder; kept for life, never changed, never deleted. */
export class Statement extends StatementSchema.class {}
StatementSchema.setClass(Statement);
