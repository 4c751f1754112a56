import request from 'supertest';
import { Event, OfficialDocument } from '@app/persistence';
import { perform, reviewDocument, reviseDocument } from '@app/use-cases';
import { anyFreePort } from '../../apps/cli/src/launcher/ports';
import { TestHouse } from '../setup/house';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { createCountyDatabase } from '../setup/servers';
import { officePeople } from '../setup/sign-off';
import { until } from '../setup/until';
import { Collector, type ReceivedSpan } from './collector';

const HEAD = '县政府办';
const PLAN = planText(`一、查清底数

（一）摸清林地。2018年年底前完成林地取样。（县林业局负责）`);
/** Typed by a person about a person. */
const TYPED = '请核实张三电话13812345678的情况';

/** What a person does over HTTP, and all that follows from it in other processes. */
describe('a trace', () => {
  const collector = new Collector();
  let house: TestHouse;
  let plan: PlanByHand;
  let documentId: number;
  let head: ReturnType<typeof request.agent>;
  let cookie: string;

  beforeAll(async () => {
    const OTEL_EXPORTER_OTLP_ENDPOINT = await collector.start();
    house = await TestHouse.open({}, createCountyDatabase);
    plan = await PlanByHand.confirm(house, PLAN, '2019-01-25');
    const PORT = String(await anyFreePort());
    const env = { OTEL_EXPORTER_OTLP_ENDPOINT, PORT, HOST: '127.0.0.1', DUBAN_DEMO: '1' };
    await Promise.all([house.start('worker', env), house.start('api', env)]);
    await plan.goTo('2019-01-29');
    ({ id: documentId } = await plan
      .em()
      .findOneOrFail(OfficialDocument, { plan: plan.id, kind: 'supervision-notice' }, { orderBy: { id: 1 } }));
    head = request.agent(`http://127.0.0.1:${PORT}`).set('X-Duban', '1');
    const { headers } = await head.post('/api/demo/session').send({ username: HEAD }).expect(201);
    cookie = /=([^;]+)/.exec(String(headers['set-cookie']))![1];
  });
  afterAll(async () => {
    await house?.close();
    await collector.stop();
  });

  const review = () => perform(house.duban, reviewDocument, officePeople(plan.office).reviewer, { documentId });

  /** An act of the head. @returns the id of its request */
  async function act(what: string, body: object = {}): Promise<string> {
    const answer = await head.post(`/api/documents/${documentId}/${what}`).send(body).expect(201);
    return answer.headers['x-request-id'];
  }

  /** The trace of a request, as soon as it has all that is looked for. */
  const traceOf = (requestId: string, has: (spans: ReceivedSpan[]) => boolean) =>
    until(() => {
      const began = collector.spans.find(
        ({ service, attributes }) => service === 'duban-api' && attributes['duban.request'] === requestId,
      );
      const spans = collector.spans.filter(({ traceId }) => traceId === began?.traceId);
      return has(spans) && spans;
    });

  /** From a span to the one without parent. */
  function wayUp(from: ReceivedSpan, spans: ReceivedSpan[]): string[] {
    const above = spans.find(({ spanId }) => spanId === from.parentId);
    return above ? [from.name, ...wayUp(above, spans)] : [from.name];
  }

  const wroteEvent = (kind: string) => (span: ReceivedSpan) =>
    span.events.some(({ name, attributes }) => name === 'event' && attributes['duban.event'] === kind);

  it('goes from a request through the letter, the wake-up and the activity to the event in the record', async () => {
    await review();
    const returned = await act('return', { reason: TYPED });
    const sentBack = await traceOf(returned, (spans) => spans.some(({ name }) => name === 'documentWorkflow'));
    const coordinator = await plan.actor('县国土环保局', 'coordinator');
    await perform(house.duban, reviseDocument, coordinator, { documentId, changed: '已补充', wording: [] });
    await review();
    await plan.settle();
    const signed = await act('signature');
    await until(() => plan.em().findOne(Event, { documentId, kind: 'document-issued' }));
    // Each process sends what it has every few seconds, and of a workflow once it rests.
    const issuedIn = (all: ReceivedSpan[]) => all.find(wroteEvent('document-issued'));
    const spans = await traceOf(signed, (all) => {
      const found = issuedIn(all);
      return found !== undefined && wayUp(found, all).length >= 4 && all.some(({ name }) => name === 'renderDocument');
    });

    const issued = issuedIn(spans)!;
    expect(issued.service).toBe('duban-worker');
    const way = wayUp(issued, spans);
    process.stderr.write(`✔ one trace of ${spans.length} spans: ${way.toReversed().join(' → ')} → document-issued\n`);
    expect(way).toEqual(['issue', 'documentWorkflow', 'letter document', 'POST /api/documents/:id/signature']);
    const onTheWay = spans.filter(({ attributes }) => attributes['duban.request']);
    expect(onTheWay.map(({ attributes }) => attributes['duban.request'])).toEqual(onTheWay.map(() => signed));
    const names = spans.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['signOffCourse', 'renderDocument', 'INSERT event']));
    expect(new Set(spans.map(({ service }) => service))).toEqual(new Set(['duban-api', 'duban-worker']));
    expect(new Set(spans.map(({ spanId }) => spanId)).size).toBe(spans.length);
    expect(spans[0].traceId).not.toBe(sentBack[0].traceId);
  });

  it('tells how a request was answered that was refused', async () => {
    const answer = await head.post(`/api/documents/${documentId}/receipt`).send({});
    expect(answer.status).toBe(403);
    const [root] = (await traceOf(answer.headers['x-request-id'], (spans) => spans.length > 0)).filter(
      ({ parentId }) => parentId === null,
    );
    expect(root.attributes).toMatchObject({ 'http.response.status_code': 403, 'http.request.method': 'POST' });
  });

  it('holds nothing that was typed, nobody by name, and nothing that opens something', async () => {
    const all = Buffer.concat(collector.bytes);
    const { password } = new URL(house.databaseUrl);
    const secrets = [
      TYPED,
      '张三',
      '13812345678',
      '唐试岚',
      '县林业局',
      '摸清林地',
      cookie,
      decodeURIComponent(cookie),
    ];
    for (const secret of [...secrets, ...(password ? [password] : [])]) {
      expect([secret, all.includes(secret)]).toEqual([secret, false]);
    }
  });
});
