import { matchPath } from 'react-router';
import { looksAfterTheSystem } from '../../api/roles';
import type { Dictionary } from '../../i18n/zh';

/** A page one can go to from everywhere. */
export interface Place {
  to: string;
  label: string;
  /** Only this page itself counts as being there, not the pages below it. */
  end?: boolean;
}

/** A name that opens a list of places. */
export interface PlaceGroup {
  name: string;
  places: Place[];
}

/** Those who may know of referrals; see `mayReadReferral` on the server. */
const KNOWS_REFERRALS = ['county-office', 'organization'];

/** Where those go who look after the system. */
const systemPlaces = (role: string, t: Dictionary): Place[] =>
  role === 'administrator'
    ? [{ to: '/accounts', label: t.accounts.nav }]
    : [{ to: '/security-log', label: t.securityLog.nav }];

/**
 * Where a person can go: what is used every day stands alone, the rest lies in groups.
 *
 * @param directory the address of the bodies, in the world one is in
 */
export function placesFor(
  planId: number | null,
  role: string,
  t: Dictionary,
  directory = '/bodies',
): (Place | PlaceGroup)[] {
  if (looksAfterTheSystem(role)) return systemPlaces(role, t);
  const plans: Place = { to: '/plans', label: t.nav.plans, end: true };
  const bodies: Place = { to: directory, label: t.bodies.nav };
  const inbox: Place = { to: '/inbox', label: t.nav.inbox };
  if (planId === null) return [plans, inbox, bodies];
  const of = (page: string, label: string): Place => ({ to: `/plans/${planId}/${page}`, label });
  const isReader = role === 'reader';
  return [
    plans,
    { to: `/plans/${planId}`, label: t.nav.board, end: true },
    inbox,
    of('documents', t.nav.documents),
    {
      name: t.nav.supervision,
      places: [
        of('cases', t.nav.cases),
        of('restrictions', t.restrictions.title),
        of('checks', t.checks.title),
        of('forecast', t.nav.forecast),
      ],
    },
    {
      name: t.nav.accountability,
      places: [
        of('scores', t.nav.scores),
        ...(isReader ? [] : [of('reconsiderations', t.reconsiderations.title), of('lifetime', t.lifetime.title)]),
        ...(KNOWS_REFERRALS.includes(role) ? [of('referrals', t.referrals.title)] : []),
      ],
    },
    {
      name: t.nav.records,
      places: [
        of('record', t.audit.nav),
        of('mails', t.nav.mails),
        ...(role === 'county-office' ? [{ to: '/undelivered', label: t.messages.title }] : []),
      ],
    },
    bodies,
  ];
}

/** Whether one is on this page, or below it where that counts. */
export const isAt = ({ to, end = false }: Place, path: string): boolean => matchPath({ path: to, end }, path) !== null;
