import { pause } from '../pause.mjs';

const EVERY_MS = 250;
/** What a person who runs the house would look at, by the name of the metric. */
const FIGURES = ['duban_oldest_date_seconds', 'duban_oldest_letter_seconds', 'duban_oldest_unanswered_seconds'];

/** Looks all the time at both APIs and at the rehearsals. */
export function watchCluster({ urls, orm }) {
  const longest = { api: 0, rehearsals: 0 };
  let working = true;
  const between = (name) => {
    let since = Date.now();
    return (lives) => {
      longest[name] = Math.max(longest[name], Date.now() - since);
      if (lives) since = Date.now();
    };
  };
  const api = between('api');
  const rehearsals = between('rehearsals');
  let day = '';
  const look = async () => {
    const lives = await Promise.all(Object.values(urls).map(answers));
    api(lives.includes(true));
    const seen = await dayOf(orm);
    if (seen !== null) rehearsals(seen !== day || seen === 'over');
    day = seen ?? day;
  };
  const done = (async () => {
    while (working) await Promise.all([look(), pause(EVERY_MS)]);
  })();
  return {
    /** The longest time so far in which no API answered, and in which no rehearsal went on, in seconds; counted anew from here. */
    turn() {
      const { api, rehearsals } = longest;
      Object.assign(longest, { api: 0, rehearsals: 0 });
      return { api: api / 1_000, rehearsals: rehearsals / 1_000 };
    },
    stop: async () => {
      working = false;
      await done;
    },
  };
}

const answers = (url) =>
  fetch(`${url}/api/live`, { signal: AbortSignal.timeout(1_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Where the rehearsals stand, as one text; null while the database is away. */
async function dayOf({ em }) {
  const running = `select string_agg(p.today::text, ' ' order by p.id) as days
    from plan p join rehearsal r on r.plan_id = p.id where r.state <> 'finished'`;
  const rows = await em
    .fork()
    .execute(running)
    .catch(() => null);
  return rows && (rows[0].days ?? 'over');
}

/** Whether each API is ready, and the figures of the house, by whoever tells them. */
export async function standing({ urls, metrics, workers }) {
  const ready = await Promise.all(Object.values(urls).map(readyAt));
  const figures = await Promise.all(workers.map((name) => figuresAt(metrics(name))));
  return { ready, ...(figures.find(Boolean) ?? { metrics: 'none' }) };
}

async function readyAt(url) {
  try {
    const answer = await fetch(`${url}/api/ready`, { signal: AbortSignal.timeout(5_000) });
    const { status, ...parts } = await answer.json();
    const wrong = Object.entries(parts).filter(([, how]) => !['up', 'watched', 'agree'].includes(how));
    return [status, ...wrong.map((part) => part.join(' '))].join(', ');
  } catch {
    return 'no answer';
  }
}

async function figuresAt(url) {
  try {
    const text = await (await fetch(url, { signal: AbortSignal.timeout(5_000) })).text();
    return Object.fromEntries(
      FIGURES.map((name) => [name, Number(new RegExp(`^${name}(?:{.*})? (.*)$`, 'm').exec(text)?.[1])]),
    );
  } catch {
    return null;
  }
}
