import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The id of the request that is being answered. It stands in the log of the API, in the events and letters that the request
 * leaves behind, and in the log of the worker that delivers them.
 */
export const requestId = new AsyncLocalStorage<string>();
