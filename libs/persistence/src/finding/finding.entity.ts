import { defineEntity, p } from '@mikro-orm/core';
import type { FindingKind, FindingLadder } from '@app/domain/escalation';
import { Clause } from '../clause/clause.entity';
import { Body } from '../identity/body.entity';
import { Plan } from '../plan/plan.entity';
import { FINDING_LOCK } from '../locked';

const FindingSchema = defineEntity({
  name: 'Finding',
  tableName: 'finding',
  triggers: [{ name: 'finding_locked', timing: 'before', events: ['update', 'delete'], body: FINDING_LOCK }],
  properties: {
    id: p.integer().primary(),
    plan: () => p.manyToOne(Plan).index(),
    kind: p.string().$type<FindingKind>(),
    ladder: p.string().$type<FindingLadder>(),
    /** The body it is about. */
    body: () => p.manyToOne(Body).index(),
    clause: () => p.manyToOne(Clause).nullable().deleteRule('set null').index(),
    text: p.text(),
    /** Files that prove it, under their SHA-256; kept as they were handed in. */
    evidence: p.json<{ fileName: string; mediaType: string; size: number; sha256: string }[]>(),
    foundOn: p.date(),
    recordedBy: p.string(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
});

/** 问题登记: what a person found and can prove; it begins ladder C, D or E. Never changed, never deleted. */
export class Finding extends FindingSchema.class {}
FindingSchema.setClass(Finding);
