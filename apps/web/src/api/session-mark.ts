/** Where this browser keeps that somebody has signed in here and not out again. Who it is, only the session knows. */
const MARK = 'duban.signed-in';

/** Whether somebody may be signed in: without, only the session is asked about, and nothing that would be refused. */
export function hasSessionMark(): boolean {
  try {
    return localStorage.getItem(MARK) !== null;
  } catch {
    return true; // a browser that keeps nothing
  }
}

/** @param signedIn what the session has said */
export function markSession(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(MARK, '1');
    else localStorage.removeItem(MARK);
  } catch {
    // A browser that keeps nothing.
  }
}
