/**
 * All that a span may tell. Ids, names of the program, counts: nothing that a person typed, that names one, or that opens
 * something. The names are those of OpenTelemetry's semantic conventions where those have one.
 */
export interface Told {
  'http.request.method'?: string;
  /** The pattern of the route, e.g. `/api/clauses/:id`. */
  'http.route'?: string;
  'http.response.status_code'?: number;
  'db.system.name'?: string;
  'db.operation.name'?: string;
  'db.collection.name'?: string;
  /** A code of the system or of PostgreSQL, or the class of an error; never its text, which may quote a row. */
  'error.type'?: string;
  'duban.request'?: string;
  'duban.workflow'?: string;
  'duban.activity'?: string;
  'duban.attempt'?: number;
  'duban.event'?: string;
  'duban.plan'?: number;
  'duban.clause'?: number;
}

export interface SpanAbout {
  kind: 'server' | 'client' | 'producer' | 'consumer' | 'internal';
  told?: Told;
  /** The `traceparent` of what it belongs to; null: of nothing; left out: of what goes on now. */
  parent?: string | null;
  /** What else has led to it, as `traceparent`. */
  links?: readonly string[];
}

/** A span that goes on. */
export interface OpenSpan {
  rename(name: string): void;
  tell(told: Told): void;
  /** Whatever happens in it belongs to the span. */
  within<T>(work: () => T): T;
  end(error?: unknown): void;
}

/** A span that is over when it is told of, with an id that others know it by. */
export interface PastSpan {
  name: string;
  /** `traceparent` of the span that led to it. */
  parent: string;
  spanId: string;
  fromMs: number;
  toMs: number;
  told: Told;
}

/** Where spans go; there is none unless somebody asks for it (`startTracing`). */
export interface Tracing {
  open(name: string, about: SpanAbout): OpenSpan;
  current(): string | null;
  note(name: string, told: Told): void;
  past(span: PastSpan): void;
}

let tracing: Tracing | null = null;

export const install = (made: Tracing | null): void => void (tracing = made);

export const isTracing = (): boolean => tracing !== null;

/** The W3C `traceparent` of what goes on now; null where nobody traces it. */
export const traceparent = (): string | null => tracing?.current() ?? null;

/** A span that somebody else ends; null where nobody traces. */
export const openSpan = (name: string, about: SpanAbout): OpenSpan | null => tracing?.open(name, about) ?? null;

/** Carries out some work as a span; where nobody traces, just the work. */
export function inSpan<T>(name: string, about: SpanAbout, work: () => Promise<T>): Promise<T> {
  return tracing ? spanning(tracing.open(name, about), work) : work();
}

async function spanning<T>(span: OpenSpan, work: () => Promise<T>): Promise<T> {
  let failure: unknown;
  try {
    return await span.within(work);
  } catch (error) {
    failure = error ?? 'failed';
    throw error;
  } finally {
    span.end(failure);
  }
}

/** Something that happened in the span that goes on. */
export const noteInSpan = (name: string, told: Told): void => tracing?.note(name, told);

export const tellOfPast = (span: PastSpan): void => tracing?.past(span);
