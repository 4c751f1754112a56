import { defineEntity, p } from '@mikro-orm/core';
import type { Column, Value } from '@app/domain/register';
import { Body } from '../identity/body.entity';
import { Clause } from './clause.entity';
import { Obligation } from './obligation.entity';

const RegisterSchema = defineEntity({
  name: 'Register',
  tableName: 'register',
  uniques: [{ properties: ['clause', 'title'] }],
  properties: {
    id: p.integer().primary(),
    clause: () => p.manyToOne(Clause),
    /** The obligation that delivers it; null where the clause as a whole demands it. */
    obligation: () => p.manyToOne(Obligation).nullable().deleteRule('no action').index(),
    title: p.string().length(200),
    columns: p.json<Column[]>(),
    /** 公开属性, e.g. 主动公开. */
    publicity: p.string(),
    /** The latest version; 0 while nothing was filed. */
    version: p.integer().default(0),
    openedBy: p.string(),
    openedOn: p.date(),
  },
});

/** 清单: a structured list that a clause demands, e.g. of polluted plots. */
export class Register extends RegisterSchema.class {}
RegisterSchema.setClass(Register);

const RegisterVersionSchema = defineEntity({
  name: 'RegisterVersion',
  tableName: 'register_version',
  properties: {
    register: () => p.manyToOne(Register).primary(),
    version: p.integer().primary(),
    rows: p.json<Value[][]>(),
    body: () => p.manyToOne(Body),
    filedBy: p.string(),
    filedOn: p.date(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
});

/** The whole register as somebody filed it; earlier versions are kept. */
export class RegisterVersion extends RegisterVersionSchema.class {}
RegisterVersionSchema.setClass(RegisterVersion);
