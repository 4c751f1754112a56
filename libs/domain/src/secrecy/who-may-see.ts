import type { DocumentKind } from '../vocabulary';

/**
 * How much of something a person is shown. `reduced`: that there is such a thing, whose it is, of which kind, its dates and
 * its state; no words that people wrote, since they may name people, and no names of files.
 */
export type Sight = 'full' | 'reduced' | 'nothing';

/** As what somebody looks at the record as a whole. Whoever is none of these is shown nothing of what follows. */
export type Standing = 'office' | 'coordinator' | 'organization' | 'body' | 'reader' | 'outside';

/**
 * As what somebody looks at one thing: `concerned` is the body whose it is or whom it is about, `works` is a body that has
 * something to do with it (it accepts, carries out, checks, is owed it, or gets a copy).
 */
export type Relation = Standing | 'concerned' | 'works';

/** The standing of a role; administrators and auditors of the machine look at none of the county's matters. */
export function standingOf(role: string): Standing {
  switch (role) {
    case 'county-office':
      return 'office';
    case 'coordinator':
    case 'organization':
    case 'reader':
      return role;
    case 'department':
    case 'town':
      return 'body';
    default:
      return 'outside';
  }
}

const row = (
  office: Sight,
  coordinator: Sight,
  organization: Sight,
  concerned: Sight,
  works: Sight,
  body: Sight,
  reader: Sight,
): Readonly<Record<Relation, Sight>> => ({
  office,
  coordinator,
  organization,
  concerned,
  works,
  body,
  reader,
  outside: 'nothing',
});

const [F, R, N] = ['full', 'reduced', 'nothing'] as const;

/**
 * Who may see what, said once: hidden until it is issued, then for the addressee and those who work on it.
 *
 * - What is about a coordinating body is not shown to it as to one that coordinates, but as to the body `concerned`.
 * - The organization department counts as such where the matter is its own: an assessment, or one of the county office
 *   itself. On other cases it looks like a reader.
 * - Referrals, their letters and what began them have a rule of their own, which goes before this one (`mayReadReferral`).
 */
export const WHO_MAY_SEE = {
  //                       office, coordinator, organization, concerned, works, body, reader
  /** What bodies write about a duty: reports, requests, objections, on-site checks, notes; with their files. */
  work: row(F, F, F, F, F, R, R),
  'case-drafted': row(F, F, F, N, N, N, N),
  'case-issued': row(F, F, F, F, F, R, R),
  /** Of a case that follows from the result of a year that is not published, and of its papers: who failed is told by the publication. */
  'case-unpublished': row(F, F, F, F, F, N, N),
  'document-drafted': row(F, F, F, N, N, N, N),
  'document-issued': row(F, F, F, F, F, R, R),
  /** What a person found, apart from the case it began. */
  finding: row(F, F, N, N, N, N, N),
  /** Dissents and problem reports of heads. */
  statement: row(F, N, F, F, N, N, N),
  /** A restriction of approvals before the authority decided it, and from then on. */
  'restriction-open': row(F, F, R, N, N, N, R),
  'restriction-decided': row(F, F, R, F, F, R, R),
  'register-public': row(F, F, F, F, F, F, F),
  'register-on-request': row(F, F, F, F, F, F, R),
  'register-withheld': row(F, F, F, F, F, R, R),
} as const;

export type Restricted = keyof typeof WHO_MAY_SEE;

export const sightOf = (what: Restricted, relation: Relation): Sight => WHO_MAY_SEE[what][relation];

/** Forms an office files with papers of any kind: they name what others may not know of, so they are for the office alone. */
export const OFFICE_FORMS = [
  'delivery-receipt',
  'dispatch-slip',
  'dispatch-register',
] as const satisfies DocumentKind[];

/** 公开属性 of a register; what says neither is withheld. */
export const PUBLICITY: Readonly<Record<string, Restricted>> = {
  主动公开: 'register-public',
  依申请公开: 'register-on-request',
};

/** What of an event's data is told with a reduced view: dates, counts and the names of bodies, never somebody's words. */
export const PLAIN_FACTS = [
  'before',
  'decideBy',
  'dueOn',
  'extensions',
  'from',
  'late',
  'limitOn',
  'newDueOn',
  'nth',
  'round',
  'rung',
  'since',
  'submittedOn',
  'suspendedOn',
  'to',
  'version',
  'what',
  'year',
] as const;

/** Events that Duban words itself, or that carry the plan on, which is known to all: nobody's words are in them. */
export { OPEN_EVENTS as PLAIN_EVENTS } from '../vocabulary';
