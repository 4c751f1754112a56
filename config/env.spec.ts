import { join } from 'node:path';
import { readEnvironment } from './env';
import { repoRoot } from './paths';

const needed = { DATABASE_URL: 'postgresql://duban@127.0.0.1:5432/duban', TEMPORAL_ADDRESS: '127.0.0.1:7233' };

describe('the environment', () => {
  it('has a default for everything but the two servers', () => {
    expect(readEnvironment(needed)).toEqual({
      ...needed,
      TEMPORAL_NAMESPACE: 'duban',
      DUBAN_STATE_DIR: join(repoRoot, '.duban'),
      HOST: '127.0.0.1',
      PORT: 3000,
      DUBAN_DEMO: '0',
      DUBAN_SESSION_IDLE_MINUTES: 30,
      DUBAN_SECURITY_LOG_DAYS: 180,
    });
  });

  it('takes what is set, and what is set to nothing counts as not set', () => {
    const environment = readEnvironment({
      ...needed,
      PORT: '8080',
      HOST: '',
      DUBAN_DEMO: '1',
      DUBAN_STATE_DIR: 'tmp/state',
      DUBAN_FONTS: '/fonts',
      PATH: '/bin',
    });
    expect(environment).toMatchObject({ PORT: 8080, HOST: '127.0.0.1', DUBAN_DEMO: '1', DUBAN_FONTS: '/fonts' });
    expect(environment.DUBAN_STATE_DIR).toBe(join(repoRoot, 'tmp/state'));
    expect(environment).not.toHaveProperty('PATH');
  });

  it.each([
    ['DATABASE_URL', 'mysql://root:secret@db/duban'],
    ['DATABASE_URL', undefined],
    ['TEMPORAL_ADDRESS', 'localhost'],
    ['TEMPORAL_ADDRESS', undefined],
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['DUBAN_DEMO', 'yes'],
    ['DUBAN_TRUSTED_PROXY', 'everybody'],
    ['DUBAN_SESSION_IDLE_MINUTES', '0'],
    ['DUBAN_SECURITY_LOG_DAYS', '30'],
    ['DUBAN_S3_BUCKET', 'Not a bucket'],
    ['DUBAN_S3_ENDPOINT', 'minio:9000'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'http://somebody:secret@collector/v1/traces'],
    ['OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc'],
    ['OTEL_TRACES_SAMPLER', 'sometimes'],
    ['OTEL_TRACES_SAMPLER_ARG', '1.5'],
  ])('refuses %s=%s with a sentence that names the variable and not its value', (name, value) => {
    const refused = () => readEnvironment({ ...needed, [name]: value });
    expect(refused).toThrow(expect.objectContaining({ code: 'environment-invalid', details: { variables: [name] } }));
    expect(refused).toThrow(new RegExp(name));
    expect(refused).not.toThrow(/secret/);
  });

  it('names all that is wrong at once', () => {
    expect(() => readEnvironment({})).toThrow(/DATABASE_URL.*TEMPORAL_ADDRESS/);
  });
});
