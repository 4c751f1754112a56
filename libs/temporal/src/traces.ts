import { AsyncLocalStorage } from 'node:async_hooks';
import type { WorkflowClientInterceptor } from '@temporalio/client';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import type { ActivityInterceptorsFactory, InjectedSinks } from '@temporalio/worker';
import type { Letter } from '@app/persistence';
import { inSpan, tellOfPast, traceparent, type Told } from '@app/tracing';
import { TRACE_HEADER, type WakeTrace } from '@app/workflows';
import type { TraceSinks } from '@app/workflows/shared/tracing';

/** The trace that the call to Temporal takes along. */
const taken = new AsyncLocalStorage<WakeTrace>();

/** Delivers a letter as part of the trace of who wrote it. */
export function deliverTraced(
  { traces, requests, workflowId, kind }: Letter,
  deliver: () => Promise<void>,
): Promise<void> {
  if (traces.length === 0) return deliver();
  const [parent, ...links] = traces;
  const told = { 'duban.workflow': workflowId, ...requested(requests) };
  return inSpan(`letter ${kind}`, { kind: 'producer', parent, links, told }, () => {
    const trace = { traceparent: traceparent() ?? parent, requests, at: Date.now() };
    return taken.run(trace, deliver);
  });
}

/** The wake-up brings the trace along. */
export const carriesTrace: WorkflowClientInterceptor = {
  signalWithStart: (input, next) => {
    const trace = taken.getStore();
    if (!trace) return next(input);
    return next({ ...input, headers: { ...input.headers, [TRACE_HEADER]: defaultPayloadConverter.toPayload(trace) } });
  },
};

/** Each attempt of an activity is a span: of the wake-up it is for, or of its own where the clock began it. */
export const traceActivities: ActivityInterceptorsFactory = ({ info }) => ({
  inbound: {
    execute: (input, next) => {
      const trace = traceIn(input.headers[TRACE_HEADER]);
      const told = {
        'duban.activity': info.activityType,
        'duban.attempt': info.attempt,
        ...(info.workflowExecution && { 'duban.workflow': info.workflowExecution.workflowId }),
        ...requested(trace?.requests ?? []),
      };
      const about = { kind: 'consumer' as const, parent: trace?.traceparent ?? null, told };
      return inSpan(info.activityType, about, () => next(input));
    },
  },
});

/** What workflows tell of their wake-ups; where nobody traces, it goes nowhere. */
export const traceSinks: InjectedSinks<TraceSinks> = {
  duban: {
    woken: {
      fn: ({ workflowType, workflowId }, { trace, spanId, fromMs, toMs }) =>
        tellOfPast({
          name: workflowType,
          parent: trace.traceparent,
          ...{ spanId, fromMs, toMs },
          told: { 'duban.workflow': workflowId, ...requested(trace.requests) },
        }),
      callDuringReplay: false,
    },
  },
};

const traceIn = (header: Payload | undefined): WakeTrace | null =>
  header ? defaultPayloadConverter.fromPayload<WakeTrace>(header) : null;

const requested = (requests: readonly string[]): Told =>
  requests.length ? { 'duban.request': requests.join(' ') } : {};
