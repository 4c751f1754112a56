import { defineEntity, p } from '@mikro-orm/core';
import type { Light } from '@app/domain/clause';
import { Clause } from './clause.entity';

const ClauseLightSchema = defineEntity({
  name: 'ClauseLight',
  tableName: 'clause_light',
  properties: {
    clause: () => p.manyToOne(Clause).deleteRule('restrict').primary(),
    /** The day of the plan, which in a rehearsal is a virtual one. */
    shownOn: p.date().primary(),
    light: p.string().$type<Light>(),
  },
});

/** Which light a clause showed at the end of a day on which it changed; until the next such day it showed the same. */
export class ClauseLight extends ClauseLightSchema.class {}
ClauseLightSchema.setClass(ClauseLight);
