import { draftInterviewNotification } from '@app/use-cases';
import { Assessment, Body, CaseFile, Matter, OfficialDocument, Plan } from '@app/persistence';
import { planText } from '../setup/plan-text';
import { runPlan, startApi, type Agent, type TestApi } from './support';
import { askEverything, type Answers } from './who-may-see/ask';
import { ASKED, but, EVERYBODY, PEOPLE, SYSTEM, type Person } from './who-may-see/people';
import { issue, plantCase, plantReferral, plantRest, plantWork, talkPaper, type Scene } from './who-may-see/plant';
import { OF_NO_MATTER, ROUTES, TOLD, type Group } from './who-may-see/routes';

const PLAN = planText(`到2017年，秸秆利用率达到90%以上。

一、查清底数

（一）开展土壤调查。2018年年底前完成农用地土壤污染状况详查。（县林业局牵头；县财政局参与）

（二）建立监测网络。2018年年底前建成土壤环境监测网络。（县科农局负责）`);

/** Words are planted wherever people write; every route is asked by everybody, and tells what its row (`who-may-see/routes.ts`) says. */
describe('who may see what', () => {
  let api: TestApi;
  let planId: number;
  let scene: Scene;
  let routes: string[];
  const browser = {} as Record<Person, Agent>;
  const bodies = {} as Record<string, number>;
  const seen = {} as Record<'before' | 'after', Answers>;

  beforeAll(async () => {
    api = await startApi();
    const em = api.em();
    for (const person of EVERYBODY) browser[person] = await api.signedIn(PEOPLE[person]);
    for (const { id, name } of await em.find(Body, {})) bodies[name] = id;
    planId = await runPlan(api, browser.coordinator, PLAN, '2018-03-01');
    scene = { api, planId, browser, bodies };
    const { body: description } = await browser.office.get('/api/openapi.json').expect(200);
    routes = Object.entries<object>(description.paths)
      .filter(([path, methods]) => 'get' in methods && !OF_NO_MATTER.test(path))
      .map(([path]) => path);
    for (const plant of [plantWork, plantCase, plantReferral, plantRest]) await plant(scene);
    seen.before = await askEverything(scene, routes, ASKED.before);
    await issue(scene);
    seen.after = await askEverything(scene, routes, ASKED.after);
  }, 300_000);
  afterAll(() => api?.stop());

  it('asks every route that answers a question: each has a row in the table', () => {
    expect(routes.length).toBeGreaterThan(35);
    expect(routes.filter((route) => !ROUTES[route])).toEqual([]);
    expect(Object.keys(ROUTES).filter((route) => !routes.includes(route))).toEqual([]);
  });

  describe.each(['before', 'after'] as const)('%s it is issued', (phase) => {
    it.each(Object.keys(ROUTES))('%s tells each person what the table says, and nothing else', (route) => {
      for (const person of ASKED[phase]) {
        const allowed = Object.entries(ROUTES[route]).flatMap(([group, marks]) =>
          (TOLD[group as Group][phase] as Person[]).includes(person) ? marks : [],
        );
        const told = [...new Set(seen[phase].get(route)!.get(person)!.marks)].sort();
        expect({ person, told }).toEqual({ person, told: [...new Set(allowed)].sort() });
      }
    });

    it('a file is there for whom it is, and for others of the county there is none: 404, never 403', () => {
      const files = Object.keys(ROUTES).filter((route) => /evidence|pdf|registers\/\{id\}/.test(route));
      expect(files).toHaveLength(8);
      for (const route of files) {
        for (const person of but(...SYSTEM).filter((one) => ASKED[phase].includes(one))) {
          const { statuses } = seen[phase].get(route)!.get(person)!;
          expect({ route, person, other: statuses.filter((status) => status !== 200 && status !== 404) }).toEqual({
            route,
            person,
            other: [],
          });
        }
      }
    });
  });

  it('a case that is not issued is there for those who work on it, and for nobody else', () => {
    const statusOf = (phase: 'before' | 'after', person: Person) =>
      seen[phase].get('/api/cases/{id}')!.get(person)!.statuses[0];
    const there = (phase: 'before' | 'after') => ASKED[phase].filter((person) => statusOf(phase, person) === 200);
    expect(there('before')).toEqual(['office', 'secretary', 'coordinator']);
    expect(there('after')).toEqual(ASKED.after.filter((person) => !SYSTEM.includes(person)));
  });

  it('a case whose draft was withdrawn stays hidden when it is closed', async () => {
    const em = api.em();
    await em.nativeUpdate(OfficialDocument, await talkPaper(em), { state: 'withdrawn', issuedOn: null });
    await em.nativeUpdate(CaseFile, { plan: planId }, { state: 'closed' });
    const { id } = await em.findOneOrFail(CaseFile, { plan: planId }, { orderBy: { id: 'asc' } });
    await browser.accused.get(`/api/cases/${id}`).expect(404);
    await browser.coordinator.get(`/api/cases/${id}`).expect(200);
  });

  it('who failed a year is told by nothing before it is published: no case, paper, count or find', async () => {
    const em = api.em();
    const body = await em.findOneOrFail(Body, bodies[PEOPLE.accused]);
    const plan = await em.findOneOrFail(Plan, planId);
    const caseFile = em.create(CaseFile, {
      ...{ plan, body, key: `plan-${planId}/assessment-2017/${body.name}`, kind: 'interview', cause: 'assessment' },
      ...{ assessmentYear: 2017, findings: ['2017年度考核不合格'], openedOn: '2018-03-01', state: 'running' },
    });
    await em.flush();
    const draft = { plan, clause: null as never, caseFile, addressee: body, today: '2018-03-01', key: 'test/failed' };
    await draftInterviewNotification(em, api.duban.settings, { ...draft, cause: 'assessment' }, caseFile);
    const { document } = await em.findOneOrFail(Matter, { key: 'test/failed' });
    await em.nativeUpdate(OfficialDocument, { id: document.id }, { state: 'issued', issuedOn: '2018-03-02' });
    const counted = async (person: Person) => {
      const ask = async (path: string) => (await browser[person].get(path).expect(200)).body;
      const of = (rows: { id: number }[], id: number) => rows.filter((row) => row.id === id).length;
      const { found } = await ask(`/api/search?world=sandbox&q=${encodeURIComponent(body.name)}`);
      const { bodies: standings } = await ask(`/api/plans/${planId}/statistics`);
      return {
        cases: of(await ask(`/api/plans/${planId}/cases`), caseFile.id),
        page: (await browser[person].get(`/api/cases/${caseFile.id}`)).status,
        papers: of(await ask(`/api/plans/${planId}/documents`), document.id),
        found: found.filter((one: { kind: string; id: number }) => one.kind === 'case' && one.id === caseFile.id)
          .length,
        counted: standings.find((one: { body: string }) => one.body === body.name).papers,
      };
    };
    const nothing = { cases: 0, page: 404, papers: 0, found: 0, counted: 0 };
    const there = { cases: 1, page: 200, papers: 1, found: 1 };
    for (const person of ['reader', 'third', 'helper'] as const) expect(await counted(person)).toEqual(nothing);
    for (const person of ['office', 'organization', 'accused'] as const)
      expect(await counted(person)).toEqual({ ...there, counted: 0 });
    await em.nativeUpdate(Assessment, { plan: planId, year: 2017 }, { publishedOn: '2018-03-03', publishedBy: '某人' });
    for (const person of ['reader', 'third', 'accused'] as const)
      expect(await counted(person)).toEqual({ ...there, counted: 1 });
  });

  it('nobody proves a report with the file of another body by naming its hash', async () => {
    const [{ sha256 }] = await api
      .em()
      .execute<{ sha256: string }[]>('select sha256 from evidence order by id limit 1');
    const { body: clause } = await browser.acceptor.get(`/api/plans/${planId}/clauses/2`).expect(200);
    const [{ id }] = clause.obligations;
    for (const named of [{ evidence: [sha256] }, { evidence: [{ sha256 }] }, { sha256 }]) {
      await browser.acceptor
        .post(`/api/obligations/${id}/reports`)
        .send({ text: '已完成', ...named })
        .expect(400);
    }
  });
});
