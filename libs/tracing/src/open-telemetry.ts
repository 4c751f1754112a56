import {
  context,
  isSpanContextValid,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Attributes,
  type Context,
  type Span,
  type SpanContext,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, RandomIdGenerator, TracerProvider } from '@opentelemetry/sdk-trace';
import { samplerOf } from './sampler';
import type { OpenSpan, PastSpan, SpanAbout, Told, Tracing } from './spans';
import type { TracingSettings } from './start-tracing';

const KINDS: Readonly<Record<SpanAbout['kind'], SpanKind>> = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
};

/** How long whoever stops waits for the collector. */
const LAST_WORDS_MS = 2_000;

/** Spans in batches to a collector, by OTLP over HTTP. The one file that knows OpenTelemetry. */
export function openTelemetry(
  service: string,
  settings: TracingSettings,
): { tracing: Tracing; shutdown: () => Promise<void> } {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const resource = defaultResource()
    .merge(resourceFromAttributes({ 'service.name': service }))
    .merge(detectResources({ detectors: [envDetector] }));
  const ids = new GivenIds();
  const provider = new TracerProvider({
    resource,
    sampler: samplerOf(settings),
    idGenerator: ids,
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  const tracer = provider.getTracer('duban');

  const open = (name: string, { kind, told, parent, links = [] }: SpanAbout): OpenSpan => {
    const around = parent === undefined ? context.active() : contextOf(parent);
    const linked = links.map(spanContextOf).filter((one) => one !== null);
    const span = tracer.startSpan(
      name,
      { kind: KINDS[kind], attributes: attributesOf(told), links: linked.map((one) => ({ context: one })) },
      around,
    );
    return new Opened(span, trace.setSpan(around, span));
  };

  const past = ({ name, parent, spanId, fromMs, toMs, told }: PastSpan): void => {
    ids.next = spanId;
    tracer.startSpan(name, { startTime: fromMs, attributes: attributesOf(told) }, contextOf(parent)).end(toMs);
  };

  const tracing: Tracing = {
    open,
    past,
    current: () => {
      const known = trace.getSpanContext(context.active());
      return known && isSpanContextValid(known) ? traceparentOf(known) : null;
    },
    note: (name, told) => void trace.getActiveSpan()?.addEvent(name, attributesOf(told)),
  };
  return { tracing, shutdown: () => Promise.race([provider.shutdown().catch(() => undefined), after(LAST_WORDS_MS)]) };
}

class Opened implements OpenSpan {
  constructor(
    private readonly span: Span,
    private readonly inside: Context,
  ) {}

  rename(name: string): void {
    this.span.updateName(name);
  }

  tell(told: Told): void {
    this.span.setAttributes(attributesOf(told));
  }

  within<T>(work: () => T): T {
    return context.with(this.inside, work);
  }

  end(error?: unknown): void {
    if (error !== undefined) {
      this.span.setStatus({ code: SpanStatusCode.ERROR });
      this.tell({ 'error.type': typeOf(error) });
    }
    this.span.end();
  }
}

/** A span whose id others know already takes that one. */
class GivenIds extends RandomIdGenerator {
  next: string | null = null;
  private readonly random = new RandomIdGenerator();

  override generateSpanId = (): string => {
    const given = this.next;
    this.next = null;
    return given ?? this.random.generateSpanId();
  };
}

const attributesOf = (told: Told = {}): Attributes => ({ ...told });

/** What kind of error it is, without its text. */
function typeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return String(code ?? name ?? typeof error);
}

/** W3C Trace Context, level 1, section 3.2. */
const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

function spanContextOf(traceparent: string): SpanContext | null {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(traceparent) ?? [];
  if (!traceId) return null;
  const found = { traceId, spanId, traceFlags: parseInt(flags, 16) & TraceFlags.SAMPLED, isRemote: true };
  return isSpanContextValid(found) ? found : null;
}

function contextOf(traceparent: string | null): Context {
  const parent = traceparent === null ? null : spanContextOf(traceparent);
  return parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
}

const traceparentOf = ({ traceId, spanId, traceFlags }: SpanContext): string =>
  `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;

const after = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms).unref());
