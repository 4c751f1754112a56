import { defineEntity, p } from '@mikro-orm/core';
import { STAFF_PARTS } from '@app/domain/vocabulary';
import { Body } from './body.entity';

const PersonSchema = defineEntity({
  name: 'Person',
  tableName: 'person',
  uniques: [{ properties: ['body', 'name'] }],
  properties: {
    id: p.integer().primary(),
    body: () => p.manyToOne(Body),
    name: p.string(),
    phone: p.string().nullable(),
    address: p.text().nullable(),
    /** Who said last how the person is reached; null: the file of the directory. */
    reachedBy: p.string().nullable(),
    /** How often that was said here. */
    changes: p.integer().default(0),
  },
});

/**
 * Somebody of a body, known by name, and how they are reached. With or without an account: whoever signs in under this name for
 * this body is this person. What somebody is in the body stands in {@link Post}, and of its heads in `OfficeHolder`.
 */
export class Person extends PersonSchema.class {}
PersonSchema.setClass(Person);

const PostSchema = defineEntity({
  name: 'Post',
  tableName: 'post',
  indexes: [{ properties: ['person'] }],
  checks: [
    {
      name: 'post_once',
      expression: `EXCLUDE USING gist (person_id WITH =, part WITH =, title WITH =, daterange(held_from, held_to, '[]'::text) WITH &&)`,
    },
  ],
  properties: {
    id: p.integer().primary(),
    person: () => p.manyToOne(Person),
    part: p.enum(STAFF_PARTS),
    /** As the post is called, e.g. 秘书股股长. */
    title: p.text(),
    /** Null: since ever, until further notice. */
    from: p.date().fieldName('held_from').nullable(),
    to: p.date().fieldName('held_to').nullable(),
    /** Who entered it; null: the file of the directory. */
    enteredBy: p.string().nullable(),
  },
});

/** 职务: what a person is in a body besides its head, and when. Never deleted. */
export class Post extends PostSchema.class {}
PostSchema.setClass(Post);
