import { Archive } from '../../../libs/intake/src/container/unzip';
import { MARKS, mark } from './marks';
import { PEOPLE, type Person } from './people';
import type { Scene } from './plant';

/** What somebody was told by a route, at all its addresses. */
interface Answer {
  marks: string[];
  statuses: number[];
}
/** By route and person. */
export type Answers = Map<string, Map<Person, Answer>>;

/** Every address of a route that names something that is there, whosever it is. */
async function addressesOf({ api, planId, bodies }: Scene, route: string): Promise<string[]> {
  const em = api.em();
  const rows = async (sql: string) => (await em.execute<{ at: string }[]>(sql)).map(({ at }) => at);
  const fill = (...values: (string | number)[]) => {
    let nth = 0;
    return route.replace(/\{\w+\}/g, () => String(values[nth++] ?? 1));
  };
  if (route === '/api/plans/{id}/lifetime') {
    const [{ name }] = await em.execute<{ name: string }[]>(
      `select name from office_holder where body_id = ? and held_from <= '2018-03-01' and (held_to is null or held_to >= '2018-03-01')`,
      [bodies[PEOPLE.accused]],
    );
    return [`${fill(planId)}?name=${encodeURIComponent(name)}`];
  }
  if (/sha256/.test(route))
    return rows(
      `select '/api/plans/' || plan_id || '/findings/' || f.id || '/evidence/' || (e ->> 'sha256') as at
         from finding f, jsonb_array_elements(f.evidence) e`,
    );
  if (/evidenceId/.test(route))
    return rows(`select '/api/referrals/' || referral_id || '/evidence/' || id as at from locked_evidence`);
  if (/documents\/print$/.test(route))
    return rows(
      `select '/api/plans/' || plan_id || '/documents/print?of=' || id as at from official_document order by id`,
    );
  if (/\{year\}$/.test(route)) return [fill(planId, 2030)];
  if (/statistics\/duties$/.test(route)) return [`${fill(planId)}?body=${bodies[PEOPLE.accused]}&of=open`];
  if (/^\/api\/plans\/\{id\}/.test(route)) return [fill(planId, 1)];
  const TABLES: Record<string, string> = {
    cases: 'case_file',
    documents: 'official_document',
    'spot-checks': 'spot_draw',
  };
  const [, , first, second] = route.split('/');
  if (/formKey/.test(route)) return [fill('a-form')];
  // The plan of this spec stands on a date of its own, as rehearsals do.
  if (/^\/api\/(inbox|mails|transfers)/.test(route)) return [`${route}?world=sandbox`];
  if (route === '/api/search') return [`${route}?world=sandbox&q=${encodeURIComponent('暗号')}`];
  if (second !== '{id}') return [route];
  const { [PEOPLE.accused]: accused } = bodies;
  if (/duties$/.test(route)) return [`${fill(accused)}?planId=${planId}`];
  if (first === 'bodies') return [fill(accused)];
  // One's own account, or that of somebody else; all accounts are alike.
  const some = first === 'accounts' ? `where username in ('${PEOPLE.accused}', '${PEOPLE.office}')` : '';
  const table = TABLES[first] ?? first.replace(/s$/, '');
  return rows(`select id::text as at from ${table} ${some} order by id`).then((ids) => ids.map((id) => fill(id)));
}

/** What each route tells each of some persons. */
export async function askEverything(
  scene: Scene,
  routes: readonly string[],
  persons: readonly Person[],
): Promise<Answers> {
  const answers: Answers = new Map();
  for (const route of routes) {
    const addresses = await addressesOf(scene, route);
    const byPerson = await Promise.all(
      persons.map(async (person) => {
        const answer: Answer = { marks: [], statuses: [] };
        for (const address of addresses) {
          const { status, headers, body } = await scene.browser[person].get(address).buffer(true).parse(asBytes);
          answer.statuses.push(status);
          const text = /spreadsheet/.test(headers['content-type'])
            ? await wordsOfWorkbook(body)
            : body.toString('utf8');
          answer.marks.push(...MARKS.filter((name) => text.includes(mark(name))));
        }
        return [person, answer] as const;
      }),
    );
    answers.set(route, new Map(byPerson));
  }
  return answers;
}

/** Everything that stands in the parts of a workbook. */
async function wordsOfWorkbook(bytes: Buffer): Promise<string> {
  const archive = await Archive.open(bytes);
  const parts: string[] = [];
  for (const name of archive.names) parts.push(String(await archive.read(name)));
  return parts.join();
}

/** The bytes of an answer, of whatever type. */
function asBytes(answer: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const response = answer as NodeJS.ReadableStream;
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(Buffer.from(part)));
  response.on('end', () => done(null, Buffer.concat(parts)));
}
