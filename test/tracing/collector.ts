import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { parse } from 'protobufjs';

/** The part of OpenTelemetry's protocol (opentelemetry/proto/trace/v1/trace.proto) that the specs look at. */
const PROTOCOL = `
  syntax = "proto3";
  message ExportTraceServiceRequest { repeated ResourceSpans resource_spans = 1; }
  message ResourceSpans { Resource resource = 1; repeated ScopeSpans scope_spans = 2; }
  message Resource { repeated KeyValue attributes = 1; }
  message ScopeSpans { repeated Span spans = 2; }
  message Span {
    bytes trace_id = 1; bytes span_id = 2; bytes parent_span_id = 4; string name = 5; int32 kind = 6;
    fixed64 start_time_unix_nano = 7; fixed64 end_time_unix_nano = 8; repeated KeyValue attributes = 9;
    repeated Event events = 11; Status status = 15;
    message Event { string name = 2; repeated KeyValue attributes = 3; }
  }
  message Status { int32 code = 3; }
  message KeyValue { string key = 1; AnyValue value = 2; }
  message AnyValue { oneof value { string string_value = 1; bool bool_value = 2; int64 int_value = 3; double double_value = 4; } }
`;
const REQUEST = parse(PROTOCOL).root.lookupType('ExportTraceServiceRequest');

interface KeyValue {
  key: string;
  value: { stringValue?: string; intValue?: number; boolValue?: boolean; doubleValue?: number };
}

interface Sent {
  resourceSpans: {
    resource: { attributes: KeyValue[] };
    scopeSpans: {
      spans: {
        traceId: Buffer;
        spanId: Buffer;
        parentSpanId?: Buffer;
        name: string;
        attributes?: KeyValue[];
        events?: { name: string; attributes?: KeyValue[] }[];
        status?: { code?: number };
      }[];
    }[];
  }[];
}

type Attributes = Record<string, string | number | boolean | undefined>;

export interface ReceivedSpan {
  service: string;
  traceId: string;
  spanId: string;
  parentId: string | null;
  name: string;
  attributes: Attributes;
  events: { name: string; attributes: Attributes }[];
  failed: boolean;
}

/** A collector of traces on this machine: OTLP over HTTP, as protobuf. */
export class Collector {
  readonly spans: ReceivedSpan[] = [];
  /** All that came, as it came. */
  readonly bytes: Buffer[] = [];
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const body = Buffer.concat(parts);
        const isTraces = request.method === 'POST' && request.url === '/v1/traces';
        if (isTraces) this.take(request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body);
        response.writeHead(isTraces ? 200 : 404, { 'Content-Type': 'application/x-protobuf' }).end();
      });
    });
  }

  /** @returns its address, for `OTEL_EXPORTER_OTLP_ENDPOINT` */
  async start(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private take(body: Buffer): void {
    this.bytes.push(body);
    const { resourceSpans } = REQUEST.toObject(REQUEST.decode(body), { longs: Number }) as Sent;
    for (const { resource, scopeSpans } of resourceSpans) {
      const service = String(attributesOf(resource.attributes)['service.name']);
      for (const span of scopeSpans.flatMap(({ spans }) => spans)) {
        this.spans.push({
          service,
          traceId: hex(span.traceId),
          spanId: hex(span.spanId),
          parentId: span.parentSpanId?.length ? hex(span.parentSpanId) : null,
          name: span.name,
          attributes: attributesOf(span.attributes),
          events: (span.events ?? []).map(({ name, attributes }) => ({ name, attributes: attributesOf(attributes) })),
          failed: span.status?.code === 2,
        });
      }
    }
  }
}

const hex = (bytes: Buffer): string => Buffer.from(bytes).toString('hex');

const attributesOf = (attributes: KeyValue[] = []): Attributes =>
  Object.fromEntries(
    attributes.map(({ key, value }) => [
      key,
      value.stringValue ?? value.intValue ?? value.boolValue ?? value.doubleValue,
    ]),
  );
