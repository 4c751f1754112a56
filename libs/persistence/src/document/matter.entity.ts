import { defineEntity, p } from '@mikro-orm/core';
import { Clause } from '../clause/clause.entity';
import { Obligation } from '../clause/obligation.entity';
import { CaseFile } from '../case/case-file.entity';
import { OfficialDocument } from './official-document.entity';

const MatterSchema = defineEntity({
  name: 'Matter',
  tableName: 'matter',
  properties: {
    id: p.integer().primary(),
    document: () => p.manyToOne(OfficialDocument).index(),
    /** Begins with the key of the rung or the case that asks for it, so that nothing is put into two papers. */
    key: p.text().unique(),
    caseFile: () => p.manyToOne(CaseFile).nullable().deleteRule('no action').index(),
    obligation: () => p.manyToOne(Obligation).nullable().deleteRule('no action').index(),
    clause: () => p.manyToOne(Clause).nullable().deleteRule('no action').index(),
    putOn: p.date(),
    /** When it was taken out of a draft, because what it demanded no longer stood. */
    takenOutOn: p.date().nullable(),
  },
});

/** 事由: what one part of a paper is about. A paper holds many; a case is about one. */
export class Matter extends MatterSchema.class {}
MatterSchema.setClass(Matter);
