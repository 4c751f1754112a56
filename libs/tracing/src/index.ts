export { inSpan, isTracing, noteInSpan, openSpan, tellOfPast, traceparent } from './spans';
export type { Told } from './spans';
export { startTracing } from './start-tracing';
export * from './log-destination';
