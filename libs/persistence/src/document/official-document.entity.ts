import { defineEntity, p } from '@mikro-orm/core';
import type { DocumentKind, DocumentState, Person, PostHolder } from '@app/domain/escalation';
import { Assessment } from '../assessment/assessment.entity';
import { Body } from '../identity/body.entity';
import { Clause } from '../clause/clause.entity';
import { Plan } from '../plan/plan.entity';
import { DOCUMENT_LOCK } from '../locked';
import { Referral } from '../referral/referral.entity';
import { CaseFile } from '../case/case-file.entity';
import { Restriction } from './restriction.entity';

const OfficialDocumentSchema = defineEntity({
  name: 'OfficialDocument',
  tableName: 'official_document',
  triggers: [{ name: 'official_document_locked', timing: 'before', events: ['update', 'delete'], body: DOCUMENT_LOCK }],
  uniques: [{ properties: ['scope', 'series', 'year', 'serial'] }],
  indexes: [{ properties: ['plan', 'state'] }],
  properties: {
    id: p.integer().primary(),
    plan: () => p.manyToOne(Plan),
    key: p.text().unique(),
    kind: p.string().$type<DocumentKind>(),
    addressee: () => p.manyToOne(Body),
    /** The body whose person signs it; null where that is the county office. */
    signingBody: () => p.manyToOne(Body).deleteRule('restrict').nullable().index(),
    clause: () => p.manyToOne(Clause).nullable(),
    caseFile: () => p.manyToOne(CaseFile).nullable().index(),
    /** What a proposal to the competent authority is about. */
    restriction: () => p.manyToOne(Restriction).nullable(),
    /** What a letter to the competent organ hands over; few may know of it. */
    referral: () => p.manyToOne(Referral).nullable().index(),
    /** The year whose result it tells. */
    assessment: () => p.manyToOne(Assessment).deleteRule('restrict').nullable().index(),
    /** The body whose result a notice tells; its heir is the addressee where that is gone. */
    assessed: () => p.manyToOne(Body).deleteRule('restrict').nullable().index(),
    title: p.text(),
    /** What the renderer needs, as plain words and dates; see libs/documents. */
    facts: p.json<Record<string, unknown>>(),
    state: p.string().$type<DocumentState>().default('draft'),
    draftedOn: p.date(),
    /** Counts how often it was revised and presented again. */
    round: p.integer().default(1),
    /** Who drafted the words as they are now; nobody where a rung drafted it. Who wrote before stands in its events. */
    drafters: p.json<Person[]>().defaultRaw(`'[]'`),
    /** Who reviewed it in this round. */
    reviewer: p.json<Person>().nullable(),
    /** Since when it lies where it lies: with the reviewer, the signer, or whoever revises it. */
    waitingSince: p.date().onCreate(({ draftedOn }: { draftedOn: string }) => draftedOn),
    returnReason: p.text().nullable(),
    /** From when on the deputy may sign for the head, who let the time pass. */
    deputyFrom: p.date().nullable(),
    signedOn: p.date().nullable(),
    signedBy: p.string().nullable(),
    signerPost: p.string().nullable(),
    /** Whom the signature stands in for; null where the signer signed in his own right. */
    signedFor: p.json<PostHolder>().nullable(),
    /** `county` for real plans, `plan-n` for a rehearsal, whose numbers must not use up real ones. */
    scope: p.string().nullable(),
    series: p.string().nullable(),
    year: p.integer().nullable(),
    serial: p.integer().nullable(),
    /** 机关代字〔年〕序号; given in the transaction that signs, so it has no gap. */
    number: p.string().nullable(),
    issuedOn: p.date().nullable(),
    pdfSha256: p.string().length(64).nullable(),
    receivedOn: p.date().nullable(),
    receivedBy: p.string().nullable(),
  },
});

/** An official document: draft → reviewed → signed and numbered → issued → received; see `DOCUMENT_LIFECYCLE`. */
export class OfficialDocument extends OfficialDocumentSchema.class {}
OfficialDocumentSchema.setClass(OfficialDocument);

const DocumentSeriesSchema = defineEntity({
  name: 'DocumentSeries',
  tableName: 'document_series',
  properties: {
    scope: p.string().primary(),
    series: p.string().primary(),
    year: p.integer().primary(),
    last: p.integer().default(0),
  },
});

/** The last number used in a series and year; its row lock makes the numbers dense. */
export class DocumentSeries extends DocumentSeriesSchema.class {}
DocumentSeriesSchema.setClass(DocumentSeries);
