import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { proxySinks, type Sinks, type WorkflowInterceptors } from '@temporalio/workflow';
import { TRACE_HEADER, type WakeSpan, type WakeTrace } from '../contracts';

/** What the worker does for a workflow that is traced. */
export interface TraceSinks extends Sinks {
  duban: { woken(span: WakeSpan): void };
}

/** A letter that began a workflow whose first date was far away is no longer what it looks for then. */
const FRESH_MS = 600_000;

type Headers = Record<string, Payload>;

/**
 * A wake-up brings the trace of the act behind it, and whatever activity follows before the workflow sleeps belongs to it. It
 * adds no command and nothing that a workflow waits for, so that to a history it makes no difference whether it is there. Without
 * such a header it does nothing.
 *
 * The interceptors that come with the SDK would give everything to the trace that began the workflow, for years.
 */
export const interceptors = (): WorkflowInterceptors => {
  let wake: WakeSpan | null = null;
  let underWay = 0;

  /** What is asked of the world, with the wake-up that it is for. */
  const asking = <Input extends { headers: Headers }>(input: Input, next: (input: Input) => Promise<unknown>) => {
    if (!wake) return next(input);
    const asked = next({ ...input, headers: { ...input.headers, [TRACE_HEADER]: headerOf(wake) } });
    const over = () => void (underWay -= 1);
    underWay += 1;
    asked.then(over, over);
    return asked;
  };

  return {
    inbound: [
      {
        handleSignal: (input, next) => {
          tellOf(wake);
          wake = wakeOf(input.headers[TRACE_HEADER]);
          return next(input);
        },
      },
    ],
    outbound: [
      {
        scheduleLocalActivity: asking,
        scheduleActivity: asking,
        startTimer: (input, next) => {
          tellOf(wake);
          wake = null; // what the clock begins is nobody's act
          return next(input);
        },
      },
    ],
    internals: [
      {
        concludeActivation: (input, next) => {
          if (wake && underWay === 0) {
            tellOf(wake);
            wake = null;
          }
          return next(input);
        },
      },
    ],
  };
};

function wakeOf(header: Payload | undefined): WakeSpan | null {
  if (!header) return null;
  const trace = defaultPayloadConverter.fromPayload<WakeTrace>(header);
  const now = Date.now();
  if (now - trace.at > FRESH_MS) return null;
  return { trace, spanId: complementOf(spanIdOf(trace.traceparent)), fromMs: now, toMs: now };
}

/** What follows belongs to the span of the workflow. */
function headerOf({ trace, spanId }: WakeSpan): Payload {
  const [version, traceId, , flags] = trace.traceparent.split('-');
  return defaultPayloadConverter.toPayload({ ...trace, traceparent: [version, traceId, spanId, flags].join('-') });
}

const spanIdOf = (traceparent: string): string => traceparent.split('-')[2];

/** An id for the one span that follows from another, without chance, which a workflow has to replay. */
const complementOf = (spanId: string): string =>
  [...spanId].map((digit) => (15 - parseInt(digit, 16)).toString(16)).join('');

function tellOf(wake: WakeSpan | null): void {
  if (wake) proxySinks<TraceSinks>().duban.woken({ ...wake, toMs: Date.now() });
}
