import { install } from './spans';

/** What OpenTelemetry's own variables say; checked in `config/env.ts`. The exporter reads the rest of them itself. */
export interface TracingSettings {
  OTEL_EXPORTER_OTLP_ENDPOINT?: string;
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT?: string;
  OTEL_SDK_DISABLED?: string;
  OTEL_TRACES_EXPORTER?: string;
  OTEL_TRACES_SAMPLER?: string;
  OTEL_TRACES_SAMPLER_ARG?: number;
}

/**
 * Sends spans from now on, where the environment names a collector; else nothing is loaded. A collector that is away costs the
 * spans, and nothing else.
 *
 * @param service how the process is called, unless `OTEL_SERVICE_NAME` says something else
 * @returns ends it: what was not sent yet is sent
 */
export async function startTracing(service: string, settings: TracingSettings): Promise<() => Promise<void>> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT } = settings;
  const isWanted = OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? OTEL_EXPORTER_OTLP_ENDPOINT;
  if (!isWanted || settings.OTEL_SDK_DISABLED === 'true' || settings.OTEL_TRACES_EXPORTER === 'none')
    return async () => undefined;
  const { openTelemetry } = await import('./open-telemetry.js');
  const { tracing, shutdown } = openTelemetry(service, settings);
  install(tracing);
  return shutdown;
}
