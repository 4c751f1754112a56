import { join } from 'node:path';

/** What has to hold after a storm. Each check returns what is wrong, in words; an empty list is good. */
export async function checksOf({ require, built, orm, client, plans, accepted, ended }) {
  const ask = (sql, ...values) => orm.em.fork().execute(sql, values);
  return {
    'every rung exactly once': await rungs(ask, plans),
    'numbers dense': await numbers(ask),
    'hash chain whole': await chains(require, built, orm, plans),
    'no process waiting': await waiting(ask),
    'no workflow failed': await failed(client, ended),
    'what the API accepted is there once': await receipts(ask, accepted),
    'every issued document rendered': await unrendered(ask),
  };
}

/** The record against the pure forecast: the same rungs on the same dates, none missing, none twice. */
async function rungs(ask, plans) {
  const wrong = [];
  for (const { planId, expected } of plans) {
    const rows = await ask(
      `select happened_on::text || ' ' || kind || ' ' || regexp_replace(key, '^plan-[0-9]+/', '') as line
       from event where plan_id = ? and data->>'rung' is not null order by 1`,
      planId,
    );
    const count = new Map(expected.map((line) => [line, -1]));
    for (const { line } of rows) count.set(line, (count.get(line) ?? 0) + 1);
    for (const [line, n] of count)
      if (n !== 0) wrong.push(`plan ${planId}: ${n < 0 ? 'missing' : 'too often'} ${line}`);
  }
  return wrong;
}

/** Every series of documents without a gap and without a double; a rehearsal counts its own. */
async function numbers(ask) {
  const series = new Map();
  for (const { planId, number } of await ask(
    'select plan_id as "planId", number from official_document where number is not null',
  )) {
    const [, words, serial] = /^(.+〕)(\d+)号$/.exec(number);
    const name = `plan ${planId}: ${words}`;
    series.set(name, [...(series.get(name) ?? []), Number(serial)]);
  }
  return [...series].flatMap(([name, serials]) => {
    const dense = serials.sort((a, b) => a - b).every((serial, index) => serial === index + 1);
    return dense ? [] : [`${name}: ${serials.length} numbers up to ${serials.at(-1)}`];
  });
}

async function chains(require, built, orm, plans) {
  const { verifyChain } = require(join(built, 'libs/persistence/src/index.js'));
  const wrong = [];
  for (const { planId } of plans) {
    const { faultsInAll } = await verifyChain(orm.em.fork(), planId);
    if (faultsInAll) wrong.push(`plan ${planId}: ${faultsInAll} faults`);
  }
  return wrong;
}

async function waiting(ask) {
  const rows = await ask('select workflow_id from process where ended_at is null and answered < asked');
  const letters = await ask('select workflow_id from outbox');
  return [...rows.map((row) => `${row.workflow_id} waits`), ...letters.map((row) => `letter to ${row.workflow_id}`)];
}

/** @param ended how many workflows the storm has ended itself */
async function failed(client, ended) {
  const count = async (statuses) => (await client.workflow.count(`ExecutionStatus IN (${statuses})`)).count;
  const [failures, ends] = [await count("'Failed', 'TimedOut'"), await count("'Terminated'")];
  return [
    ...(failures ? [`${failures} failed`] : []),
    ...(ends > ended ? [`${ends} terminated, ${ended} by hand`] : []),
  ];
}

async function receipts(ask, accepted) {
  const rows = await ask(
    `select document_id as id, count(*)::int as n from event where kind = 'document-received' group by 1`,
  );
  const recorded = new Map(rows.map(({ id, n }) => [id, n]));
  const lost = [...accepted].filter((id) => recorded.get(id) !== 1);
  return lost.map((id) => `document ${id}: ${recorded.get(id) ?? 0} receipts`);
}

async function unrendered(ask) {
  const rows = await ask('select id from official_document where issued_on is not null and pdf_sha256 is null');
  return rows.map(({ id }) => `document ${id}`);
}
