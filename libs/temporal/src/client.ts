import { Client, Connection } from '@temporalio/client';
import { accessTo } from './access';
import { carriesTrace } from './traces';

/** How long an attempt to reach the server may take; callers retry. */
const CONNECT_TIMEOUT = '2s';

/** A client that connects on first use, so that a process starts while Temporal is down. */
export function lazyClient(address: string, namespace: string): Client {
  const connection = Connection.lazy({ address, connectTimeout: CONNECT_TIMEOUT, ...accessTo(address) });
  return new Client({ connection, namespace, interceptors: { workflow: [carriesTrace] } });
}
