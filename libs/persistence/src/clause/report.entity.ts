import { defineEntity, p } from '@mikro-orm/core';
import { REPORT_FIELD_IDS, REPORT_FIELDS, type ReportField } from '@app/domain/vocabulary';
import { Body } from '../identity/body.entity';
import { Obligation } from './obligation.entity';

/**
 * `awaiting-release`: filled in by somebody of a body that wants its head to release what it reports; `handed-back`: the head
 * gave it back instead. `awaiting-signatures`: a joint report that another responsible body has yet to sign; `withdrawn`: taken back by who filed it,
 * before anybody had checked it.
 */
export type ReportState =
  'awaiting-release' | 'awaiting-signatures' | 'submitted' | 'accepted' | 'returned' | 'handed-back' | 'withdrawn';

export interface ReportSignature {
  bodyId: number;
  body: string;
  by: string;
  on: string;
}

const COLUMN_OF = { text: () => p.text().nullable(), 'past-day': () => p.date().nullable() };

/** A column for each field of the form, by its type. */
const FIELD_COLUMNS = Object.fromEntries(
  REPORT_FIELD_IDS.map((field) => [field, COLUMN_OF[REPORT_FIELDS[field].type]()]),
) as { [F in ReportField]: ReturnType<(typeof COLUMN_OF)[(typeof REPORT_FIELDS)[F]['type']]> };

const ReportSchema = defineEntity({
  name: 'Report',
  tableName: 'report',
  uniques: [{ properties: ['obligation', 'round'] }],
  indexes: [{ name: 'report_unsigned_index', properties: ['obligation'], where: `state = 'awaiting-signatures'` }],
  properties: {
    id: p.integer().primary(),
    obligation: () => p.manyToOne(Obligation),
    round: p.integer(),
    body: () => p.manyToOne(Body),
    text: p.text(),
    ...FIELD_COLUMNS,
    state: p.string().$type<ReportState>(),
    signatures: p.json<ReportSignature[]>(),
    filedBy: p.string(),
    filedOn: p.date(),
    submittedOn: p.date().nullable(),
    reviewedBy: p.string().nullable(),
    reviewedByBody: () => p.manyToOne(Body).nullable(),
    reviewedOn: p.date().nullable(),
    reviewReason: p.text().nullable(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
});

/** 进展报告 / 办结报告: filed by the owner, checked by somebody else. */
export class Report extends ReportSchema.class {}
ReportSchema.setClass(Report);
