import 'reflect-metadata';
import { EVENT_KINDS, PERSON_ACT_IDS, PERSON_ACTS, personActTerms, TODO_ACTS } from '@app/domain/vocabulary';
import type { Act } from '@app/domain/rehearsal';
import type { PlayedAct } from '@app/domain/vocabulary';
import { PERMISSIONS } from '@app/use-cases';
import { ROUTES } from './testing/routes';

/** Routes that change something and are no act on the record of a plan: accounts, sessions, drafts of a form, messages and whether they were read. */
const BESIDE = /^\w+ (account|accounts|session|demo|drafts|deliveries|inbox)(\/|$)/;

const changing = ROUTES.map(({ method, path }) => `${method} ${path}`).filter((route) => !/^(GET|HEAD) /.test(route));

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

describe('the acts of persons', () => {
  it('each have a route, and every route that changes something is one of an act', () => {
    const named = PERSON_ACT_IDS.flatMap((id) => [...PERSON_ACTS[id].routes] as string[]);
    expect([...new Set(named)].sort()).toEqual(changing.filter((route) => !BESIDE.test(route)).sort());
  });

  it('each have a rule, but those that ask first who holds which office', () => {
    const without = PERSON_ACT_IDS.filter((id) => !Object.hasOwn(PERMISSIONS, id));
    expect(without).toEqual(['enter-authority', 'confirm-entry', 'end-entry']);
  });

  it('leave events of the catalogue, and no two words are the same for two acts on one subject', () => {
    const words = new Map<string, string>();
    for (const id of PERSON_ACT_IDS) {
      const { on, words: said, events } = personActTerms(id);
      for (const event of events) expect(EVENT_KINDS).toHaveProperty([event]);
      const key = `${on} ${said.zh}`;
      expect([key, words.get(key) ?? id]).toEqual([key, id]);
      words.set(key, id);
    }
  });

  it('that wait for somebody say what an inbox asks for', () => {
    for (const id of TODO_ACTS)
      expect(PERSON_ACTS[id].todo).toEqual({ zh: expect.any(String), en: expect.any(String) });
  });

  it('are played in a rehearsal under the same id', () => {
    const same: Same<Act['do'], PlayedAct> = true; // does not compile where a player does what the catalogue does not know
    expect(same).toBe(true);
  });
});
