import type { EntityManager } from '@mikro-orm/postgresql';
import { isClosed, OBLIGATION_LIFECYCLE, type ObligationState } from '@app/domain/clause';
import { DubanError } from '@app/domain/errors';
import type { AccountRole } from '@app/persistence';
import {
  acceptProposals,
  closeOutObligation,
  confirmPlan,
  decideRequest,
  importPlan,
  receivePlan,
  perform,
  recordSiteCheck,
  reopenObligation,
  requestChange,
  requestContribution,
  resumeObligation,
  reviewReport,
  signReport,
  submitReport,
  type Actor,
  type Scene,
} from '@app/use-cases';
import { startApi, type TestApi } from './support';
import { planText } from '../setup/plan-text';

const PLAN = planText(
  `一、分类管护

（一）划定类别。2019年年底前完成类别划定。（县林业局牵头；县科农局参与）

（二）统筹实施。2019年年底前完成年度评估。（县国土环保局负责）`,
  '某县耕地管护方案',
);
const TODAY = '2019-12-02';

const ROLES: Record<string, AccountRole> = {
  县林业局: 'department',
  县科农局: 'department',
  县财政局: 'department',
  县国土环保局: 'coordinator',
  县政府办: 'county-office',
  县委组织部: 'organization',
  三排镇: 'town',
};

/** What a command needs to know: the obligation, its report and its request of this moment, where there are any. */
interface Ids {
  obligationId: number;
  reportId: number;
  requestId: number;
}

/** Every command on an obligation. */
const COMMANDS: Record<string, (scene: Scene, actor: Actor, ids: Ids) => Promise<unknown>> = {
  submit: (scene, actor, { obligationId }) =>
    submitReport(scene, actor, { obligationId, text: '已完成', evidence: [] }),
  sign: (scene, actor, { reportId }) => signReport(scene, actor, { reportId }),
  accept: (scene, actor, { reportId }) => reviewReport(scene, actor, { reportId, decision: 'accept', reason: null }),
  return: (scene, actor, { reportId }) => reviewReport(scene, actor, { reportId, decision: 'return', reason: '补充' }),
  'ask to extend': (scene, actor, { obligationId }) =>
    requestChange(scene, actor, { obligationId, kind: 'extension', reason: '复检', newDueOn: '2020-06-30' }),
  grant: (scene, actor, { requestId }) => decideRequest(scene, actor, { requestId, decision: 'grant', reason: null }),
  refuse: (scene, actor, { requestId }) =>
    decideRequest(scene, actor, { requestId, decision: 'refuse', reason: '不必' }),
  resume: (scene, actor, { obligationId }) => resumeObligation(scene, actor, { obligationId, reason: '规范已出' }),
  'close: not done': (scene, actor, { obligationId }) =>
    closeOutObligation(scene, actor, { obligationId, outcome: 'not-done', reason: '未开展' }),
  'close: not applicable': (scene, actor, { obligationId }) =>
    closeOutObligation(scene, actor, { obligationId, outcome: 'not-applicable', reason: '任务取消' }),
  reopen: (scene, actor, { obligationId }) => reopenObligation(scene, actor, { obligationId, reason: '抽查' }),
  'check: not confirmed': (scene, actor, { obligationId }) =>
    recordSiteCheck(scene, actor, {
      obligationId,
      inspectors: '唐某',
      checkedOn: TODAY,
      place: '一号地块',
      findings: '未见标识',
      conclusion: 'not-confirmed',
      evidence: [],
    }),
  'ask to help': (scene, actor, { obligationId }) =>
    requestContribution(scene, actor, { obligationId, body: '县科农局', what: '清单', dueOn: '2019-12-20' }),
};

const STATES = Object.keys(OBLIGATION_LIFECYCLE) as ObligationState[];

let api: TestApi;
let planId: number;
const actors: Record<string, Actor> = {};
const subjects: { name: string; owner: string; id: number }[] = [];

beforeAll(async () => {
  api = await startApi();
  for (const [body, role] of Object.entries(ROLES)) actors[body] = await api.actor(body, role);
  const office = actors['县政府办'];
  const file = { fileName: 'plan.txt', bytes: Buffer.from(PLAN) };
  const document = await receivePlan(api.duban, office, file);
  ({ planId } = await perform(api.duban, importPlan, office, document));
  await perform(api.duban, acceptProposals, office, { planId, strictly: true });
  const rehearsal = { from: TODAY, until: TODAY, seed: 1, profile: 'nobody' as const, pace: 0 };
  await perform(api.duban, confirmPlan, office, { planId, rehearsal });
  const rows = await api.em().execute<{ id: number; kind: string; owner: string }[]>(
    `select o.id, o.kind, b.name as owner from obligation o join obligation_owner w on w.obligation_id = o.id
     join body b on b.id = w.body_id where o.plan_id = ? and o.kind in ('milestone', 'contribution') order by o.id`,
    [planId],
  );
  for (const { id, kind, owner } of rows) subjects.push({ id, owner, name: `${kind} of ${owner}` });
}, 60_000);
afterAll(() => api?.stop());

/** Puts an obligation into a state, with a report that fits it, and a request unless the command is to make one. */
async function arrange(
  em: EntityManager,
  id: number,
  owner: Actor,
  state: ObligationState,
  command: string,
): Promise<Ids> {
  await em.execute('update obligation set state = ?, closed_on = ?, submitted_on = ?, suspended_on = ? where id = ?', [
    state,
    isClosed(state) ? TODAY : null,
    state === 'submitted' || state === 'accepted' ? TODAY : null,
    state === 'suspended' ? '2019-11-20' : null,
    id,
  ]);
  const ids = { obligationId: id, reportId: -1, requestId: -1 };
  if (state === 'submitted' || state === 'accepted') {
    const [report] = await em.execute<{ id: number }[]>(
      `insert into report (obligation_id, round, body_id, text, state, signatures, filed_by, filed_on, submitted_on)
       values (?, 1, ?, '完成', ?, '[]', '某某', ?, ?) returning id`,
      [id, owner.bodyId, state, TODAY, TODAY],
    );
    ids.reportId = report.id;
  }
  // A request that waits would stand in the way of the next one.
  if (command === 'ask to extend') return ids;
  const [request] = await em.execute<{ id: number }[]>(
    `insert into change_request (obligation_id, kind, body_id, reason, new_due_on, asked_by, asked_on, decide_by)
     values (?, 'extension', ?, '复检', '2020-06-30', '某某', ?, ?) returning id`,
    [id, owner.bodyId, TODAY, TODAY],
  );
  return { ...ids, requestId: request.id };
}

/** What a command of somebody would do, found out in a transaction that is rolled back: the state after it, or a refusal. */
async function attempt(subject: (typeof subjects)[number], state: ObligationState, command: string, actor: Actor) {
  let outcome = '';
  const rollback = new Error('rolled back');
  const trial = api.duban.orm.em.fork().transactional(async (em) => {
    const ids = await arrange(em, subject.id, actors[subject.owner], state, command);
    await COMMANDS[command]({ em, settings: api.duban.settings, now: new Date() }, actor, ids);
    await em.flush();
    const [row] = await em.execute<{ state: string }[]>('select state from obligation where id = ?', [subject.id]);
    outcome = row.state;
    throw rollback;
  });
  await trial.catch((error: unknown) => {
    if (error === rollback) return;
    if (!(error instanceof DubanError)) throw error;
    outcome = `(${error.code})`;
  });
  return outcome;
}

it('every command of everybody in every state: no owner closes, whoever else may is the one that checks', async () => {
  const people = Object.values(actors);
  const lines = [['subject', 'state', 'command', ...people.map(({ body }) => body)].join('\t')];
  const closers = new Set<string>();
  for (const subject of subjects) {
    for (const state of STATES) {
      for (const command of Object.keys(COMMANDS)) {
        const cells: string[] = [];
        for (const actor of people) {
          const outcome = await attempt(subject, state, command, actor);
          cells.push(outcome.startsWith('(') ? '·' : outcome);
          const closes = !isClosed(state) && isClosed(outcome as ObligationState);
          if (closes) closers.add(`${subject.name}: ${actor.body}`);
          const isOwner = actor.body === subject.owner;
          expect({ subject: subject.name, state, command, by: actor.body, closes: closes && isOwner }).toMatchObject({
            closes: false,
          });
          // Nothing an owner does leads out of a closed state either.
          if (isOwner && isClosed(state)) expect([outcome, state]).toContain(outcome.startsWith('(') ? outcome : state);
        }
        if (cells.some((cell) => cell !== '·')) lines.push([subject.name, state, command, ...cells].join('\t'));
      }
    }
  }
  process.stderr.write(`${lines.join('\n')}\n`);
  expect([...closers].sort()).toEqual(
    [
      'contribution of 县科农局: 县林业局',
      'milestone of 县国土环保局: 县政府办',
      'milestone of 县林业局: 县国土环保局',
    ].sort(),
  );
}, 400_000);
