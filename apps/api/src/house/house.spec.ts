import type { EntityManager } from '@app/persistence';
import type { Duban } from '@app/use-cases';
import { House } from './house';
import { askFor, askForNobody } from './onlooker';

/** A database that notes what every transaction said of itself. */
function houseWith(said: object[]): House {
  const fork = ({ session = {} }: { session?: object } = {}) => {
    said.push(session);
    return {
      begin: async () => undefined,
      rollback: async () => undefined,
      execute: async () => [{ newest: 0 }],
    };
  };
  return new House({ orm: { em: { fork } }, settings: {} } as unknown as Duban);
}

const question = async (_: EntityManager) => 'answered';
const request = <T>(work: () => Promise<T>) =>
  new Promise<T>((resolve, reject) => askForNobody({} as never, {} as never, () => work().then(resolve, reject)));

describe('the database is asked', () => {
  const person = { role: 'reader', bodyId: 7 };

  it('for nobody until somebody is known, then for that person, and by each request for its own', async () => {
    const said: object[] = [];
    const house = houseWith(said);
    await Promise.all([
      request(async () => {
        await house.ask(question);
        askFor(person);
        await house.ask(question);
      }),
      request(async () => house.ask(question)),
    ]);
    await house.ask(question);
    const theirs = { 'duban.role': 'reader', 'duban.body': 7 };
    expect(said).toContainEqual({ variables: expect.objectContaining(theirs) });
    expect(said.filter((one) => JSON.stringify(one) === '{}')).toHaveLength(3);
  });

  it('for all only where a question says so, and for nobody where something is written beside the record', async () => {
    const said: object[] = [];
    const house = houseWith(said);
    await request(async () => {
      askFor(person);
      await house.askOfAll(question);
      await house.write(question);
    });
    expect(said).toEqual([{ variables: { 'duban.role': 'system' } }, {}]);
  });
});
