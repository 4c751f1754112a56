import { readSheetCells, writeSheet } from '@app/intake';
import type { Cell, Column } from '@app/domain/register';
import { LEDGER_COLUMNS, acceptProposals, confirmPlan, importPlan, perform, receivePlan } from '@app/use-cases';
import { readWorkbook } from '../../libs/intake/src/sheet/read-workbook';
import { SHORT_PLAN, startApi, type Agent, type TestApi } from './support';
import { AS_WRITTEN } from '../setup/as-written';
import { byLength } from '../setup/length';

const COLUMNS: Column[] = [
  { title: '地块名称', type: 'text', required: true, choices: [] },
  { title: '面积', type: 'number', required: false, choices: [] },
  { title: '调查日期', type: 'date', required: false, choices: [] },
  { title: '等级', type: 'choice', required: true, choices: ['高', '低'] },
];

/** How many ledgers are taken out while others take out theirs; the short form has one round of them. */
const EXPORTS = Number(process.env.DUBAN_EXPORTS ?? byLength({ short: 48, long: 1_000 }));
const AT_ONCE = 48;

/** Ledger and registers as Excel files, out and in again over real HTTP. */
describe('Excel sheets', () => {
  let api: TestApi;
  let planId: number;
  let clauseId: number;
  let office: Agent;
  let forestry: Agent;

  beforeAll(async () => {
    api = await startApi();
    const actor = await api.actor('县政府办', 'county-office');
    const received = await receivePlan(api.duban, actor, {
      fileName: 'plan.txt',
      bytes: Buffer.from(SHORT_PLAN),
    });
    ({ planId } = await perform(api.duban, importPlan, actor, received));
    await perform(api.duban, acceptProposals, actor, { planId, strictly: true });
    await perform(api.duban, confirmPlan, actor, { planId, ...AS_WRITTEN });
    [{ id: clauseId }] = await api
      .em()
      .execute<{ id: number }[]>('select id from clause where plan_id = ? and number = 1', [planId]);
    office = await api.signedIn('县政府办');
    forestry = await api.signedIn('县林业局');
  });
  afterAll(() => api.stop());

  const download = async (agent: Agent, path: string) => {
    const { body } = await agent
      .get(path)
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.on('end', () => done(null, Buffer.concat(chunks)));
      });
    return body as Buffer;
  };
  const upload = (agent: Agent, path: string, bytes: Buffer) => agent.post(path).attach('file', bytes, 'sheet.xlsx');
  const day = (cell: Cell) => (typeof cell === 'object' && cell ? cell.toISOString().slice(0, 10) : cell);
  const sheet = (columns: readonly Column[], rows: Cell[][]) =>
    writeSheet('表', columns, rows.map((row) => row.map(day)) as never);
  const events = () =>
    api
      .em()
      .execute<{ n: number }[]>('select count(*)::int as n from event')
      .then(([{ n }]) => n);

  it('take the ledger out, and notes in; a second way out shows them', async () => {
    const path = `/api/plans/${planId}/ledger`;
    await office.get(path).expect('content-disposition', new RegExp(`${encodeURIComponent('台账')}.xlsx`));
    const [titles, ...rows] = await readSheetCells(await download(office, path));
    expect(titles).toEqual(LEDGER_COLUMNS.map(({ title }) => title));
    rows[0][9] = '样品已送检';
    await upload(office, path, await sheet(LEDGER_COLUMNS, rows)).expect(201, { noted: 1 });
    const again = await readSheetCells(await download(office, path));
    expect(again.slice(1).map((row) => row.slice(0, 10))).toEqual(rows.map((row) => row.slice(0, 10)));
    await upload(office, path, await sheet(LEDGER_COLUMNS, rows)).expect(201, { noted: 0 });
  });

  it('refuse a ledger in which something else was changed, by cell and reason, and take nothing of it', async () => {
    const path = `/api/plans/${planId}/ledger`;
    const [, ...rows] = await readSheetCells(await download(office, path));
    rows[0][9] = '这条备注不应写入';
    rows[1][5] = '2030-12-31';
    rows[2][10] = 'plan-0/none#x';
    const before = await events();
    const { body } = await upload(office, path, await sheet(LEDGER_COLUMNS, rows)).expect(422);
    expect(body.code).toBe('sheet-faulty');
    expect(body.errors.map(({ cell }: { cell: string }) => cell)).toEqual(['F3', 'A4']);
    expect(body.errors[0].zh).toMatch(/不能在表格中修改/);
    expect(await events()).toBe(before);
    await upload(office, path, Buffer.from('no sheet'))
      .expect(422)
      .expect(/sheet-unreadable/);
  });

  it('speak to people: days are days, states and lights are words, and no code shows', async () => {
    const [, ...rows] = await readSheetCells(await download(office, `/api/plans/${planId}/ledger`));
    for (const row of rows) {
      expect(typeof row[4]).toBe('object');
      expect([row[6], row[7]]).toEqual(['未报', expect.stringMatching(/^.灯$/)]);
      expect(row.slice(0, 10).join(' ')).not.toMatch(/[a-z]+-\d|[a-z]+\/|open|blue/);
    }
    expect(rows.map(([nth]) => nth)).toEqual(rows.map((_, nth) => nth + 1));
  });

  it('take what a person changed since the sheet was given out, and nothing back', async () => {
    const path = `/api/plans/${planId}/ledger`;
    const old = (await readSheetCells(await download(office, path))).slice(1);
    const theirs = (await readSheetCells(await download(forestry, path))).slice(1);
    const mine = theirs.findIndex((row) => String(row[3]).includes('县林业局'));
    const other = old.findIndex((_, nth) => nth !== mine);
    theirs[mine][9] = '已清理三处';
    await upload(forestry, path, await sheet(LEDGER_COLUMNS, theirs)).expect(201, { noted: 1 });
    // Since then the record has moved on as well.
    const light = `update obligation set light = case light when 'red' then 'yellow' else 'red' end where plan_id = ?`;
    await api.em().execute(light, [planId]);

    old[other][9] = '另一条';
    await upload(office, path, await sheet(LEDGER_COLUMNS, old)).expect(201, { noted: 1 });
    const now = (await readSheetCells(await download(office, path))).slice(1);
    expect([now[mine][9], now[other][9]]).toEqual(['已清理三处', '另一条']);

    old[mine][9] = '与本单位填写的不同';
    const { body } = await upload(office, path, await sheet(LEDGER_COLUMNS, old)).expect(422);
    expect(body.errors).toEqual([
      expect.objectContaining({ cell: `J${mine + 2}`, zh: expect.stringContaining('已清理三处') }),
    ]);
    await api.em().execute(light, [planId]);
  });

  it('let a body note only what it answers for', async () => {
    const path = `/api/plans/${planId}/ledger`;
    const [, ...rows] = await readSheetCells(await download(forestry, path));
    const others = rows.findIndex((row) => !String(row[3]).includes('县林业局'));
    rows[others][9] = '越权备注';
    const { body } = await upload(forestry, path, await sheet(LEDGER_COLUMNS, rows)).expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ cell: `J${others + 2}` })]);
  });

  it('give each body its own notes and no others, however many are taken out at once', async () => {
    const path = `/api/plans/${planId}/ledger`;
    const all = (await readSheetCells(await download(office, path))).slice(1);
    await upload(
      office,
      path,
      await sheet(
        LEDGER_COLUMNS,
        all.map((row) => [...row.slice(0, 9), `备注 ${String(row[0])}`, row[10]]),
      ),
    );
    const bodies = ['县林业局', '县科农局', '县财政局'];
    const agents = await Promise.all(bodies.map((body) => api.signedIn(body)));
    const notesOf = async (nth: number) => {
      const rows = (await readWorkbook(await download(agents[nth % 3], path))).slice(1);
      return rows.filter((row) => row[9]).map(([key]) => key);
    };
    const own = bodies.map((body) => all.filter((row) => String(row[3]).includes(body)).map(([key]) => key));
    expect(own.map(({ length }) => length > 0)).toEqual([true, true, false]);
    for (let done = 0; done < EXPORTS; done += AT_ONCE) {
      const found = await Promise.all(Array.from({ length: AT_ONCE }, (_, nth) => notesOf(nth)));
      expect(found).toEqual(found.map((_, nth) => own[nth % 3]));
    }
  });

  it('refuse a register whose columns cannot be told apart', async () => {
    const columns = [COLUMNS[0], COLUMNS[0]];
    await office
      .post(`/api/clauses/${clauseId}/registers`)
      .send({ title: '名录', publicity: '主动公开', columns })
      .expect(422, /columns-faulty/);
  });

  it('take a register of a clause in and out, in versions, and refuse a broken one as a whole', async () => {
    const { body } = await office
      .post(`/api/clauses/${clauseId}/registers`)
      .send({ title: '污染地块名录', publicity: '主动公开', columns: COLUMNS })
      .expect(201);
    const path = `/api/registers/${body.registerId}`;
    expect(await readSheetCells(await download(forestry, path))).toEqual([COLUMNS.map(({ title }) => title)]);
    const rows: Cell[][] = [
      ['三排一号', 12.5, new Date('2019-03-31T00:00:00Z'), '高'],
      ['三排二号', null, null, '低'],
    ];
    await upload(forestry, `${path}/versions`, await sheet(COLUMNS, rows)).expect(201, { version: 1, entries: 2 });
    const out = await download(forestry, path);
    expect((await readSheetCells(out)).slice(1)).toEqual(rows);
    await upload(forestry, `${path}/versions`, out).expect(201, { version: 2, entries: 2 });

    const before = await events();
    const broken = [...rows, ['', '约3亩', '2019-02-29', '极高'] as Cell[]];
    const refused = await upload(forestry, `${path}/versions`, await sheet(COLUMNS, broken)).expect(422);
    expect(refused.body.errors.map(({ cell }: { cell: string }) => cell)).toEqual(['A4', 'B4', 'C4', 'D4']);
    expect(await events()).toBe(before);
    expect((await readSheetCells(await download(forestry, path))).slice(1)).toEqual(rows);

    await upload(forestry, `${path}/versions`, await sheet(COLUMNS, rows.slice(0, 1))).expect(201);
    expect((await readSheetCells(await download(forestry, `${path}?version=1`))).slice(1)).toEqual(rows);
    await forestry.get(`${path}?version=4`).expect(404);
    const entries = (version?: number) => forestry.get(`${path}/entries`).query({ version });
    expect((await entries().expect(200)).body.rows).toEqual([['三排一号', '12.5', '2019-03-31', '高']]);
    expect((await entries(2).expect(200)).body.rows[1]).toEqual(['三排二号', '', '', '低']);
    const list = (agent: Agent) => agent.get(`/api/clauses/${clauseId}/registers`).expect(200);
    expect((await list(forestry)).body).toMatchObject({
      registers: [{ title: '污染地块名录', publicity: '主动公开', may: ['file-register'] }],
      may: [],
    });
    const { registers, may } = (await list(office)).body;
    expect([registers[0].may, may]).toEqual([[], ['open-register']]);
    expect(
      registers[0].versions.map((one: { version: number; entries: number }) => [one.version, one.entries]),
    ).toEqual([
      [3, 1],
      [2, 2],
      [1, 2],
    ]);
    await upload(await api.signedIn('县财政局'), `${path}/versions`, out).expect(403);
  });

  it('are filed before the obligation that delivers them is reported on', async () => {
    const [first] = (await forestry.get(`/api/plans/${planId}/clauses/1`).expect(200)).body.obligations;
    const other = (await forestry.get(`/api/plans/${planId}/clauses/2`).expect(200)).body.obligations[0];
    const register = { title: '监测点位', publicity: '不予公开', columns: [COLUMNS[0]], obligationId: first.id };
    const open = (body: object) => office.post(`/api/clauses/${clauseId}/registers`).send(body);
    await open({ ...register, obligationId: other.id }).expect(422, /obligation-of-another-clause/);
    const { registerId } = (await open(register).expect(201)).body;
    const report = () => forestry.post(`/api/obligations/${first.id}/reports`).field('text', '点位已布设');
    await report().expect(409, /register-not-filed/);
    const versions = `/api/registers/${registerId}/versions`;
    await upload(forestry, versions, await sheet([COLUMNS[0]], [])).expect(422, /没有内容/);
    // One that was filed empty before delivers nothing either.
    await api.em().execute(
      `insert into register_version (register_id, version, rows, body_id, filed_by, filed_on)
         select id, 1, '[]', (select id from body where name = '县林业局'), '某人', '2018-01-02' from register where id = ?`,
      [registerId],
    );
    await api.em().execute('update register set version = 1 where id = ?', [registerId]);
    await report().expect(409, /register-not-filed/);
    await upload(forestry, `/api/registers/${registerId}/versions`, await sheet([COLUMNS[0]], [['一号点']])).expect(
      201,
    );
    await report().expect(201);
  });
});
