import type { InboxTask } from '../../api/types';
import { isDeskKind } from '../../components/desk-kinds';

/** Where many tasks of one kind are done: at their desk, else in the list of that kind; both in the world of the inbox. */
export function addressOfMany(kind: InboxTask['kind'], inbox: string): string {
  const [, world = ''] = inbox.split('?');
  if (isDeskKind(kind)) return `/desk/${kind}${world && `?${world}`}`;
  return `/inbox?${[world, `kind=${kind}`].filter(Boolean).join('&')}`;
}
