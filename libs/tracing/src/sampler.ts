import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  type Sampler,
} from '@opentelemetry/sdk-trace';
import type { TracingSettings } from './start-tracing';

const PARENT_BASED = 'parentbased_';

/** Which traces are sent, as `OTEL_TRACES_SAMPLER` and `OTEL_TRACES_SAMPLER_ARG` say; all, where they say nothing. */
export function samplerOf({
  OTEL_TRACES_SAMPLER: name = 'parentbased_always_on',
  OTEL_TRACES_SAMPLER_ARG: share = 1,
}: TracingSettings): Sampler {
  if (name.startsWith(PARENT_BASED)) {
    return new ParentBasedSampler({ root: rootOf(name.slice(PARENT_BASED.length), share) });
  }
  return rootOf(name, share);
}

function rootOf(name: string, share: number): Sampler {
  switch (name) {
    case 'always_off':
      return new AlwaysOffSampler();
    case 'traceidratio':
      return new TraceIdRatioBasedSampler(share);
    default:
      return new AlwaysOnSampler();
  }
}
