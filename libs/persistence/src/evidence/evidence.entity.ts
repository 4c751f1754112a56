import { defineEntity, p } from '@mikro-orm/core';
import { CaseFile } from '../case/case-file.entity';
import { RectificationItem } from '../case/rectification-plan.entity';
import { Report } from '../clause/report.entity';
import { SiteCheck } from '../inspection/site-check.entity';
import { EVIDENCE_LOCK } from '../locked';

const EvidenceSchema = defineEntity({
  name: 'Evidence',
  tableName: 'evidence',
  triggers: [{ name: 'evidence_locked', timing: 'before', events: ['update', 'delete'], body: EVIDENCE_LOCK }],
  properties: {
    id: p.integer().primary(),
    /** What it proves: a report, an on-site check, an item of a rectification, or why a case was opened; one of them. */
    report: () => p.manyToOne(Report).nullable().deleteRule('no action').index(),
    siteCheck: () => p.manyToOne(SiteCheck).nullable().deleteRule('no action').index(),
    item: () => p.manyToOne(RectificationItem).nullable().deleteRule('no action').index(),
    caseFile: () => p.manyToOne(CaseFile).nullable().deleteRule('no action').index(),
    fileName: p.text(),
    mediaType: p.text(),
    size: p.integer(),
    /** The hash is what counts; the file lies under it in the object folder. */
    sha256: p.string().length(64),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
});

/** 佐证材料: an attachment fixed by SHA-256. */
export class Evidence extends EvidenceSchema.class {}
EvidenceSchema.setClass(Evidence);
