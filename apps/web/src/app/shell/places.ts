import { matchPath } from 'react-router';
import { looksAfterTheSystem } from '../../api/roles';
import type { World } from '../../api/types';
import type { Dictionary } from '../../i18n/zh';
import { SECTION_KEYS, type SectionKey } from '../../i18n/section-keys';

/** A page one can go to from everywhere. */
export interface Place {
  to: string;
  label: string;
  /** Only this page itself counts as being there, not the pages below it. */
  end?: boolean;
}

/** A part of the system with its pages; the first is where its name leads. */
export interface Section {
  key: SectionKey;
  label: string;
  places: Place[];
  /** Addresses that belong to it and are no places of their own. */
  below?: string[];
}

/** Those who may know of referrals; see `mayReadReferral` on the server. */
const KNOWS_REFERRALS = ['county-office', 'organization'];

/** What a role begins with; the other sections follow in the usual order. */
const FIRST: Partial<Record<string, SectionKey[]>> = {
  'county-office': ['workbench', 'inbox', 'papers', 'matters', 'cases', 'statistics'],
  organization: ['workbench', 'inbox', 'scores', 'cases', 'statistics'],
  reader: ['statistics', 'matters', 'cases', 'scores'],
};

/** Nobody waits for a reader, and there is nothing in the workshop of the system for one. */
const HIDDEN: Partial<Record<string, SectionKey[]>> = { reader: ['workbench', 'inbox'] };

export interface Here {
  planId: number | null;
  role: string;
  world: World;
  /** Writes the world into an address, where it is not the usual one. */
  at: (path: string) => string;
}

/** Where a person can go, in the order in which the role needs it. */
export function sectionsFor(here: Here, t: Dictionary): Section[] {
  const { role, planId } = here;
  if (looksAfterTheSystem(role)) return [systemOf(role, t)];
  const all = new Map(allSections(here, t).map((section) => [section.key, section]));
  const order = new Set([...(FIRST[role] ?? []), ...SECTION_KEYS]);
  const hidden = HIDDEN[role] ?? [];
  return [...order].flatMap((key) => {
    const section = all.get(key);
    return section && section.places.length > 0 && !hidden.includes(key) && (planId !== null || !isOfPlan(section))
      ? [section]
      : [];
  });
}

/** Where those go who look after the system. */
const systemOf = (role: string, t: Dictionary): Section =>
  role === 'administrator'
    ? { key: 'system', label: t.accounts.nav, places: [{ to: '/accounts', label: t.accounts.nav }] }
    : { key: 'system', label: t.securityLog.nav, places: [{ to: '/security-log', label: t.securityLog.nav }] };

const isOfPlan = ({ places }: Section): boolean => /^\/plans\/\d/.test(places[0].to);

function allSections({ planId, role, at }: Here, t: Dictionary): Section[] {
  const of = (page: string, label: string): Place => ({ to: `/plans/${planId ?? 0}${page}`, label });
  const isReader = role === 'reader';
  const runsIt = role === 'county-office' || role === 'coordinator';
  const words = t.shell.sections;
  return [
    { key: 'workbench', label: words.workbench, places: [{ to: at('/workbench'), label: words.workbench }] },
    { key: 'inbox', label: words.inbox, places: [{ to: at('/inbox'), label: words.inbox }] },
    {
      key: 'matters',
      label: words.matters,
      places: [{ ...of('', words.matters), end: true }],
      below: [`/plans/${planId ?? 0}/clauses`],
    },
    { key: 'papers', label: words.papers, places: [of('/documents', words.papers)] },
    {
      key: 'cases',
      label: words.cases,
      places: [
        of('/cases', t.nav.cases),
        of('/restrictions', t.restrictions.title),
        of('/checks', t.checks.title),
        ...(isReader ? [] : [of('/reconsiderations', t.reconsiderations.title), of('/lifetime', t.lifetime.title)]),
        ...(KNOWS_REFERRALS.includes(role) ? [of('/referrals', t.referrals.title)] : []),
      ],
    },
    { key: 'scores', label: words.scores, places: [of('/scores', words.scores)] },
    {
      key: 'statistics',
      label: words.statistics,
      places: [of('/statistics', words.statistics), of('/forecast', t.nav.forecast)],
    },
    {
      key: 'plans',
      label: words.plans,
      places: [
        { to: '/plans', label: words.plans, end: true },
        ...(planId === null ? [] : [of('/source', t.nav.source), of('/ladders', t.ladders.title)]),
      ],
    },
    {
      key: 'system',
      label: runsIt ? words.system : words.directory,
      places: [
        { to: at('/bodies'), label: t.bodies.nav },
        ...(planId === null ? [] : [of('/record', t.audit.nav), of('/mails', t.nav.mails)]),
        ...(role === 'county-office'
          ? [
              { to: '/undelivered', label: t.messages.title },
              { to: '/message-rules', label: t.messages.rules.title },
              { to: '/burden', label: t.messages.burden.title },
            ]
          : []),
      ],
    },
  ];
}

const pathOf = (to: string): string => to.split('?')[0];

/** Whether one is on this page, or below it where that counts. */
export const isAt = ({ to, end = false }: Place, path: string): boolean =>
  matchPath({ path: pathOf(to), end }, path) !== null;

/** Whether one is anywhere in a section. */
export const isIn = ({ places, below = [] }: Section, path: string): boolean =>
  places.some((place) => isAt(place, path)) || below.some((to) => isAt({ to, label: '' }, path));

/** The same page of another plan; of pages about one thing, the list of such things. */
export function samePageOf(path: string, planId: number): string {
  const [, page = ''] = /^\/plans\/\d+\/([a-z]+)/.exec(path) ?? [];
  return page === '' || page === 'clauses' || page === 'difference' ? `/plans/${planId}` : `/plans/${planId}/${page}`;
}
