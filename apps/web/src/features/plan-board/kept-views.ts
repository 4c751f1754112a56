const STORED_AS = 'duban.board.views';
const MOST = 20;

/** A view of the board that somebody wants to come back to. */
export interface KeptView {
  /** What stands behind the question mark. */
  address: string;
}

/** The views this browser keeps; what is not readable counts as none. */
export function keptViews(): KeptView[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isView).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

const isView = (one: unknown): one is KeptView =>
  typeof one === 'object' && one !== null && typeof (one as KeptView).address === 'string';

/** Keeps these, the last ones where there are too many. @returns what is kept */
export function keepView(views: KeptView[]): KeptView[] {
  const kept = views.slice(-MOST);
  localStorage.setItem(STORED_AS, JSON.stringify(kept));
  return kept;
}
