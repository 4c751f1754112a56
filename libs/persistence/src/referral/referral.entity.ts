import { defineEntity, p } from '@mikro-orm/core';
import type { ReferralState } from '@app/domain/escalation';
import { CaseFile } from '../case/case-file.entity';
import { Finding } from '../finding/finding.entity';
import { Body } from '../identity/body.entity';
import { Plan } from '../plan/plan.entity';

const ReferralSchema = defineEntity({
  name: 'Referral',
  tableName: 'referral',
  properties: {
    id: p.integer().primary(),
    plan: () => p.manyToOne(Plan).index(),
    /** The key of the event that proposed it: one proposal, one referral. */
    key: p.text().unique(),
    /** The body the leads are about. */
    body: () => p.manyToOne(Body).index(),
    /** What it follows from: an interview whose commitments were not met, or a finding. */
    caseFile: () => p.manyToOne(CaseFile).nullable().deleteRule('no action').index(),
    finding: () => p.manyToOne(Finding).nullable().deleteRule('no action').index(),
    leads: p.json<string[]>(),
    state: p.string().$type<ReferralState>().default('proposed'),
    proposedOn: p.date(),
    /** Null where a workflow proposed it. */
    proposedBy: p.string().nullable(),
    /** The named person who decided, who from then on handles it. */
    decidedBy: p.string().nullable(),
    decidedOn: p.date().nullable(),
    /** Why it is referred or not. */
    decisionReason: p.text().nullable(),
    /** The competent organ, as the letter addresses it. */
    organ: p.string().nullable(),
    handedOverOn: p.date().nullable(),
    /** Who of the organ took it. */
    receivedBy: p.string().nullable(),
    /** The receipt: its number, or what it says. */
    receipt: p.text().nullable(),
    /** How often the handler was reminded that the organ has not answered. */
    reminders: p.integer().default(0),
    /** What the organ answered, in its own words; nothing is computed from it. */
    answer: p.text().nullable(),
    answerNumber: p.string().nullable(),
    answeredOn: p.date().nullable(),
    closedOn: p.date().nullable(),
    closedBy: p.string().nullable(),
    closingRemark: p.text().nullable(),
  },
});

/** 问责移送: leads handed to the competent organ; few may know of it, see `mayReadReferral`. */
export class Referral extends ReferralSchema.class {}
ReferralSchema.setClass(Referral);

/** Where a locked file comes from. */
export type LockedFrom = 'finding' | 'report' | 'site-check' | 'item' | 'relapse' | 'document';

const LockedEvidenceSchema = defineEntity({
  name: 'LockedEvidence',
  tableName: 'locked_evidence',
  uniques: [{ properties: ['referral', 'sha256'] }],
  triggers: [
    {
      name: 'locked_evidence_append_only',
      timing: 'before',
      events: ['update', 'delete'],
      body: "raise exception 'locked evidence is append-only'",
    },
  ],
  properties: {
    id: p.integer().primary(),
    referral: () => p.manyToOne(Referral),
    lockedFrom: p.string().$type<LockedFrom>(),
    fileName: p.text(),
    mediaType: p.text(),
    /** Bytes; null for an issued document, of which only the hash is kept. */
    size: p.integer().nullable(),
    sha256: p.string().length(64).index(),
    lockedOn: p.date(),
  },
});

/** 封存的证据: a file as it was when the referral was proposed; the database refuses to change or delete its record. */
export class LockedEvidence extends LockedEvidenceSchema.class {}
LockedEvidenceSchema.setClass(LockedEvidence);
