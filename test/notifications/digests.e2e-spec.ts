import { loadDirectory } from '@app/config';
import { seedDirectory } from '@app/identity';
import { notify, recordDigests } from '@app/notifications';
import { Body, Delivery, Mail, Notification, Plan } from '@app/persistence';
import { ownDatabase } from '../setup/own-database';

/** What bodies are told in the course of a day, gathered as often as somebody asks. */
describe('digests', () => {
  const own = ownDatabase();
  const em = () => own.orm.em.fork();
  const on = '2018-10-08';
  let planId: number;
  let bodyId: number;

  beforeAll(async () => {
    await em().transactional((tx) => seedDirectory(tx, loadDirectory()));
    const plan = em().create(Plan, {
      ...{ title: '方案', fileName: 'plan.txt', sha256: '0'.repeat(64), text: '', parsed: {} as never },
      ...{ state: 'running', clock: 'rehearsal', today: on, importedBy: '测试' },
    });
    const one = em();
    await one.persist(plan).flush();
    planId = plan.id;
    bodyId = (await em().findOneOrFail(Body, { name: '县林业局' })).id;
  });

  const tell = (...names: string[]) =>
    em().transactional(async (tx) => {
      for (const name of names) {
        await notify(tx, { key: `line/${name}`, planId, bodyIds: [bodyId], kind: 'reminder', title: name, on });
      }
    });
  const digest = (day = on) => em().transactional((tx) => recordDigests(tx, planId, day, 20));
  const mails = () => em().find(Mail, { plan: planId }, { orderBy: { id: 1 } });

  it('of one day may be two, and no line is lost or said twice', async () => {
    await tell('甲', '乙');
    expect(await digest()).toMatchObject({ mails: 1 });
    await tell('丙');
    expect(await digest()).toMatchObject({ mails: 1 });
    expect(await digest()).toMatchObject({ mails: 0 });
    const sent = await mails();
    expect(sent.map(({ key }) => key)).toEqual([
      `digest/plan-${planId}/县林业局/${on}`,
      `digest/plan-${planId}/县林业局/${on}/2`,
    ]);
    expect(sent.flatMap(({ text }) => text.split('\n'))).toEqual(['· 甲', '· 乙', '· 丙']);
    expect(await em().count(Notification, { digestedOn: null })).toBe(0);
  });

  it('are for a body by its number, and each has a row in the ledger of delivery', async () => {
    const sent = await mails();
    expect(sent.map(({ body }) => body?.id)).toEqual([bodyId, bodyId]);
    const ledger = await em().find(Delivery, {}, { orderBy: { id: 1 } });
    expect(ledger.map(({ key, channel, state, attempts }) => [key, channel, state, attempts])).toEqual(
      sent.map(({ key }) => [`${key}@recorder`, 'recorder', 'delivered', 1]),
    );
    expect(ledger.map(({ mail }) => mail.id)).toEqual(sent.map(({ id }) => id));
  });

  it('are written once when two processes gather at the same moment', async () => {
    const next = '2018-10-09';
    await tell('丁', '戊');
    const tries = await Promise.allSettled([digest(next), digest(next), digest(next)]);
    // Whoever meets another's digest either finds nothing left or is undone as a whole; the next look goes on.
    expect(tries.some(({ status }) => status === 'fulfilled')).toBe(true);
    await digest(next);
    const said = (await mails()).filter((mail) => mail.on === next).flatMap(({ text }) => text.split('\n'));
    expect(said.sort()).toEqual(['· 丁', '· 戊'].sort());
  });
});
