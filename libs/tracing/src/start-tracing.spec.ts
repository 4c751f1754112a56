import { sourcesIn } from '../../../test/structure/sources';
import { inSpan, isTracing, startTracing, traceparent } from '.';
import { samplerOf } from './sampler';

const COLLECTOR = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' };

describe('tracing', () => {
  it.each([
    ['no collector is named', {}],
    ['it is switched off', { ...COLLECTOR, OTEL_SDK_DISABLED: 'true' }],
    ['nothing is to be exported', { ...COLLECTOR, OTEL_TRACES_EXPORTER: 'none' }],
  ])('is not there where %s', async (_, settings) => {
    const end = await startTracing('duban-test', settings);
    expect([isTracing(), traceparent()]).toEqual([false, null]);
    expect(await inSpan('work', { kind: 'internal' }, () => Promise.resolve('done'))).toBe('done');
    await end();
  });

  it('loads OpenTelemetry only then: one file knows it, and nobody imports that file', () => {
    const importing = (what: RegExp) =>
      sourcesIn('libs', 'apps', 'workflows', 'config')
        .filter(({ path, text }) => !path.endsWith('.spec.ts') && what.test(text))
        .map(({ path }) => path)
        .sort();
    const room = 'libs/tracing/src';
    expect(importing(/from '@opentelemetry\//)).toEqual([`${room}/open-telemetry.ts`, `${room}/sampler.ts`]);
    expect(importing(/from '\S*\/(open-telemetry|sampler)'/)).toEqual([`${room}/open-telemetry.ts`]);
  });

  it.each([
    [{}, 'ParentBased{root=AlwaysOnSampler'],
    [{ OTEL_TRACES_SAMPLER: 'always_off' }, 'AlwaysOffSampler'],
    [{ OTEL_TRACES_SAMPLER: 'parentbased_always_off' }, 'ParentBased{root=AlwaysOffSampler'],
    [{ OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: 0.25 }, 'TraceIdRatioBased{0.25}'],
    [
      { OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: 0.5 },
      'ParentBased{root=TraceIdRatio',
    ],
  ])('sends which traces %j says', (settings, name) => {
    expect(samplerOf(settings).toString().startsWith(name)).toBe(true);
  });
});
