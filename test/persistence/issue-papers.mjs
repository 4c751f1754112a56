/**
 * One of several processes that put matters into papers and issue them, as fast as they can, until there are enough. It
 * keeps nothing: killed and started again it goes on with what the database has. A parent process that is gone ends it.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { root, stateDir, planId, bodies, office, people, papers, keys } = JSON.parse(process.argv[2]);
const built = join(root, 'dist/cli/libs');
const require = createRequire(join(root, 'dist/cli/apps/cli/src/main.js'));
const { draftNotices, openDuban, perform, reviewDocument, signDocument } = require(
  join(built, 'use-cases/src/index.js'),
);
const { Body, Obligation, OfficialDocument, Plan } = require(join(built, 'persistence/src/index.js'));
const { DubanError } = require(join(built, 'domain/src/errors.js'));

const duban = await openDuban({ DATABASE_URL: process.env.DATABASE_URL, DUBAN_STATE_DIR: stateDir });
const { escalation } = duban.settings;
const rung = escalation.ladders.duty.find(({ act }) => act === 'supervision-notice');
const em = () => duban.orm.em.fork();
const any = (list) => list[Math.floor(Math.random() * list.length)];
process.on('disconnect', () => process.exit(0));

const obligations = await em().find(
  Obligation,
  { plan: planId, kind: 'milestone' },
  { populate: ['clause'], orderBy: { id: 1 } },
);
/** Clause n is the task of body n. */
const bodyOf = ({ clause }) => bodies[clause.number - 1];

/** What the workflows try again: another process put the same matter in first, or both waited for each other. */
const COMES_AGAIN = ['23505', '40001', '40P01', '55P03'];

/** A matter about a task, under one of few keys, so that others put it in at the same time. */
async function put(obligation) {
  try {
    await putOnce(obligation);
  } catch (error) {
    if (!COMES_AGAIN.includes(error.code)) throw error;
  }
}

async function putOnce(obligation) {
  const key = `plan-${planId}/clause-${obligation.clause.number}/turn-${Math.floor(Math.random() * keys)}`;
  await em().transactional(async (tx) => {
    const plan = await tx.findOneOrFail(Plan, planId);
    const [about] = await tx.find(Obligation, { id: obligation.id }, { populate: ['clause'] });
    const addressee = await tx.findOneOrFail(Body, { name: bodyOf(about) });
    const of = { plan, clause: about.clause, obligation: about, caseFile: null, cause: 'overdue' };
    await draftNotices(tx, duban.settings, [[{ frame: { ...of, addressee, today: plan.today, key }, rung }]]);
  });
}

async function issue(id) {
  for (const [act, person] of [
    [reviewDocument, people.reviewer],
    [signDocument, people.head],
  ]) {
    try {
      await perform(duban, act, { ...office, ...person, accountId: null }, { documentId: id });
    } catch (error) {
      if (!(error instanceof DubanError)) throw error; // another process was there first
    }
  }
}

const drafts = (where) => em().find(OfficialDocument, { plan: planId, number: null, ...where }, { fields: ['id'] });

for (;;) {
  const issued = await em().count(OfficialDocument, { plan: planId, number: { $ne: null } });
  if (issued >= papers) break;
  const obligation = any(obligations);
  const more = 1 + Math.floor(Math.random() * 3);
  for (let nth = 0; nth < more; nth += 1) await put(obligation);
  for (const { id } of await drafts({ addressee: { name: bodyOf(obligation) } })) await issue(id);
}
for (const { id } of await drafts({})) await issue(id); // nothing is left half done
process.send('done');
await duban.orm.close(true);
process.disconnect();
