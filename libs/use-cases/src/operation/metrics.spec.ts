import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { METRICS_HOST, processMetrics, requestSeconds, serveMetrics } from './metrics';

const address = (server: { address(): unknown }) => server.address() as AddressInfo;
const scrape = (port: number, path = '/metrics') => fetch(`http://${METRICS_HOST}:${port}${path}`);

it('tells of the process, of requests by their route, and what the SDK tells, on this machine alone', async () => {
  const sdk = createServer((_, response) => void response.end('temporal_long_request 1\n')).listen(0, METRICS_HOST);
  await new Promise((resolve) => sdk.once('listening', resolve));
  const registry = processMetrics('test');
  requestSeconds(registry).observe({ method: 'GET', route: '/api/plans/:id', status: '200' }, 0.01);
  const server = await serveMetrics(0, { registry, sdkPort: address(sdk).port });
  const { address: host, port } = address(server);
  const answer = await scrape(port);
  const text = await answer.text();
  expect(host).toBe('127.0.0.1');
  expect(answer.headers.get('content-type')).toContain('text/plain');
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds\{program="test"\} [\d.e-]+$/m);
  expect(text).toMatch(/^duban_request_seconds_count\{.*route="\/api\/plans\/:id".*\} 1$/m);
  expect(text).toContain('temporal_long_request 1');
  expect((await scrape(port, '/')).status).toBe(404);
  server.close();
  sdk.close();
});

it('says that the figures of the database cannot be read, and tells the rest, also where the SDK is silent', async () => {
  const registry = processMetrics('test');
  const server = await serveMetrics(0, { registry, refresh: () => Promise.reject(new Error('away')), sdkPort: 1 });
  const text = await (await scrape(address(server).port)).text();
  expect(text).toMatch(/^duban_metrics_unreadable\{program="test"\} 1$/m);
  expect(text).toContain('process_resident_memory_bytes');
  server.close();
});
