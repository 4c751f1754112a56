/** An account as the administrator sees it. */
export class AccountView {
  id: number;
  username: string;
  name: string;
  post: string;
  role: string;
  body: string | null;
  /** The last day of its body, where that is over. */
  bodyEndedOn: string | null;
  state: 'active' | 'disabled' | 'closed';
  stateReason: string | null;
  stateSince: string | null;
  /** The last day in office for which it was stopped. */
  leftOfficeOn: string | null;
  demo: boolean;
  /** The password was given out and its owner has not chosen another yet. */
  oneTimePassword: boolean;
  passwordSetAt: string;
  lastSignInAt: string | null;
  /** Sessions that live. */
  sessions: number;
  /** False for accounts that are managed on the machine itself. */
  manageable: boolean;
}

export class AccountsView {
  accounts: AccountView[];
  /** Bodies of today for which nobody can sign in. */
  bodiesWithout: string[];
  /** Bodies of today, to choose from. */
  bodies: string[];
}

/** A session in a list. */
export class SessionListed {
  publicId: string;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  address: string | null;
  /** The browser, as it names itself. */
  agent: string | null;
  /** The one this was asked with. */
  own: boolean;
}
