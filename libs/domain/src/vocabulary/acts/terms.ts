import type { EventKind } from '../event-kinds';
import type { Words } from '../words';

/** What an act of a person is about. */
export type ActSubject =
  | 'county'
  | 'plan'
  | 'clause'
  | 'demand'
  | 'obligation'
  | 'assignment'
  | 'document'
  | 'case'
  | 'item'
  | 'commitment'
  | 'assessment'
  | 'work-list'
  | 'restriction'
  | 'referral'
  | 'reconsideration'
  | 'register'
  | 'transfer'
  | 'body'
  | 'entry';

/** What one act of a person is, under the one id that permission, page, inbox, route and rehearsal share. */
export interface PersonActTerms {
  on: ActSubject;
  /** On the button. */
  words: Words;
  /** What an inbox asks for; absent where the act never waits for anybody. */
  todo?: Words;
  /** How an inbox shows it once its date has passed; what is still in time is blue. An obligation has a light of its own. */
  late?: 'red' | 'yellow' | 'blue';
  /** The pages open a dialog for it. */
  dialog?: true;
  /** It is done by the one form of acts on an obligation: its title, and what its text says. */
  form?: { title: Words; text: Words };
  /** The players of a rehearsal do it. */
  played?: true;
  /** What it leaves in the record, one of these or several. */
  events: readonly EventKind[];
  /** Where it is done, as the API names its routes. */
  routes: readonly string[];
}
