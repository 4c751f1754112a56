import { defineEntity, p } from '@mikro-orm/core';

const CalendarYearSchema = defineEntity({
  name: 'CalendarYear',
  tableName: 'calendar_year',
  indexes: [{ properties: ['year'] }],
  properties: {
    /** Grows with every arrangement that is installed; the greatest one says which calendar is in force. */
    id: p.integer().primary(),
    /** Null for the holidays of the county, all of them. */
    year: p.integer().nullable(),
    /** SHA-256 of the arrangement: two files that name the same days have the same. */
    hash: p.string().length(64),
    notice: p.text().nullable(),
    holidays: p.json<Record<string, string>>(),
    makeUpDays: p.json<Record<string, string>>(),
    /** The version of the whole calendar before and after. */
    fromVersion: p.string(),
    toVersion: p.string(),
    appliedBy: p.string(),
    appliedAt: p.datetime().defaultRaw('now()'),
  },
});

/**
 * The arrangement of one year, or the county's own holidays, that was installed on a running system. The files of `config/calendars` are the base;
 * the newest row of a year stands in for its file. Rows stay for good: which calendar counted when can be looked up.
 */
export class CalendarYear extends CalendarYearSchema.class {}
CalendarYearSchema.setClass(CalendarYear);
