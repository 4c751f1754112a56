import { Option, type Command } from 'commander';
import { localTime } from '@app/domain/calendar';
import { OUTSIDE_CHANNEL_IDS, type OutsideChannel } from '@app/domain/vocabulary';
import { DubanError } from '@app/domain/errors';
import type { Duban } from '@app/use-cases';

const STATE = ['--state <dir>', '状态文件夹 / state folder (.duban)'] as const;

interface Common {
  state?: string;
  json?: boolean;
}

/** `duban message …`: what leaves the house, by whoever runs the machine. */
export function registerMessage(program: Command): void {
  const message = program.command('message').description('外发消息 / messages to persons');
  message
    .command('undelivered')
    .description('列出未送达的消息、原因和时间 / list what was not delivered, why and since when')
    .option('--json', '输出 JSON / print JSON')
    .option(...STATE)
    .action(undelivered);
  message
    .command('again')
    .argument('<id>', '编号，见 undelivered / number, see undelivered')
    .description('重发一条未送达的消息 / send one again')
    .option(...STATE)
    .action(again);
  message
    .command('rules')
    .description('每条规则今天通知到谁 / whom each rule reaches today')
    .option('--json', '输出 JSON / print JSON')
    .option(...STATE)
    .action(rules);
  message
    .command('contact')
    .argument('<username>', '登录名 / name to sign in with')
    .description('查看或设置一个人的渠道 / show or set the channels of a person')
    .option(
      '--set <channel=address...>',
      '按先后顺序；没有地址的渠道只写名称 / in order; a channel without address by its name',
    )
    .option('--no-digests', '只收不等汇总的消息 / only what does not wait for a digest')
    .option('--clear', '全部删除 / take all away')
    .option(...STATE)
    .action(contact);
  message
    .command('test')
    .description('向一个地址发送测试消息，并说明问题 / send a test to an address and say what is wrong')
    .addOption(
      new Option('--channel <channel>', '渠道 / channel').choices([...OUTSIDE_CHANNEL_IDS]).makeOptionMandatory(),
    )
    .option('--to <address>', '收件地址或用户编号 / mail address or user id', '')
    .action(test);
}

async function undelivered({ state, json }: Common): Promise<void> {
  await withHouse('message undelivered', state, async ({ orm }) => {
    const { readUndelivered } = await import('@app/persistence/read-models/index.js');
    const found = await readUndelivered(orm.em.fork());
    if (json) return JSON.stringify(found);
    if (found.length === 0) return '没有未送达的消息 / everything was delivered';
    return found
      .map(({ id, on, recipient, channel, subject, attempts, possiblyTwice, answer }) =>
        [
          id,
          on,
          channel,
          `${attempts}✕`,
          recipient,
          subject,
          possiblyTwice ? '可能重复 / possibly twice' : '',
          answer,
        ].join('\t'),
      )
      .join('\n');
  });
}

async function again(id: string, { state }: Common): Promise<void> {
  await withHouse('message again', state, async (duban) => {
    const [{ perform, sendAgain }, { operator }] = await Promise.all([
      import('@app/use-cases'),
      import('../operator.js'),
    ]);
    await perform(duban, sendAgain, operator(), { deliveryId: Number(id) || 0 });
    return '已安排重发 / it is sent again';
  });
}

async function rules({ state, json }: Common): Promise<void> {
  await withHouse('message rules', state, async (duban) => {
    const [{ reachedToday }, { settingsInForce, shanghaiDate }] = await Promise.all([
      import('@app/notifications'),
      import('@app/use-cases'),
    ]);
    const em = duban.orm.em.fork();
    const { messages, directory } = await settingsInForce(em, duban);
    const reached = await reachedToday(em, {
      ...{ rules: messages, today: shanghaiDate(new Date()) },
      ...{ coordinator: directory.coordinator, superior: directory.countyOffice },
    });
    if (json) return JSON.stringify(reached);
    return reached
      .map(({ rule, kinds, to, bodies }) =>
        [
          `${rule}  ${kinds.join(', ')} → ${to.join(', ')}`,
          ...bodies.map(({ body, names }) => `  ${body}: ${names.join('、') || '（无人 / nobody）'}`),
        ].join('\n'),
      )
      .join('\n');
  });
}

async function contact(
  username: string,
  { set, digests, clear, state }: Common & { set?: string[]; digests: boolean; clear?: boolean },
): Promise<void> {
  await withHouse('message contact', state, async ({ orm }) => {
    const [{ contactsOf, lockAccount, setContacts }, { operator }] = await Promise.all([
      import('@app/identity'),
      import('../operator.js'),
    ]);
    return orm.em.fork().transactional(async (em) => {
      if (set || clear) {
        const given = (set ?? []).map((one) => {
          const [channel, ...address] = one.split('=');
          return { channel: channel as OutsideChannel, address: address.join('='), digests };
        });
        await setContacts(em as never, { username }, given, { accountId: null, name: operator().name });
      }
      const { id } = await lockAccount(em as never, { username });
      const own = await contactsOf(em as never, id);
      return (
        own
          .map((one) => [one.channel, one.address, one.digests ? '' : '不收汇总 / no digests'].join('\t'))
          .join('\n') || '没有渠道 / no channels'
      );
    });
  });
}

/** Straight through the channel, without database and ledger: whoever sets a machine up asks this first. */
async function test({ channel: name, to }: { channel: OutsideChannel; to: string }): Promise<void> {
  const [{ readChannelSettings }, { NotDelivered, openChannels }] = await Promise.all([
    import('@app/config'),
    import('@app/notifications'),
  ]);
  const { settings, faults } = readChannelSettings();
  const channel = openChannels(settings).get(name);
  for (const { channel: other, error } of faults) {
    if (other === name) throw error;
    process.stderr.write(`! ${error.sentence.zh} / ${error.sentence.en}\n`);
  }
  if (!channel) {
    throw new DubanError('channel-missing', {
      zh: `渠道设置中没有 ${name}：请在 DUBAN_CHANNELS 所指文件中填写。`,
      en: `There is no ${name} in the settings: add it to the file that DUBAN_CHANNELS names.`,
    });
  }
  try {
    const { answer } = await channel.deliver({
      ...{ key: `test/command/${new Date().toISOString()}`, kind: 'test', to: { kind: 'person', id: 0 } },
      ...{ address: to, name: to, subject: '督办系统测试消息 / Test of Duban', lines: [], more: 0 },
      ...{ reason: '由系统管理员发出 / sent by whoever runs the machine', on: localTime(Date.now()).date },
    });
    process.stdout.write(`✔ ${name}  ${answer}\n`);
  } catch (error) {
    if (!(error instanceof NotDelivered)) throw error;
    const { sentence, answer, kind } = error;
    throw new DubanError(
      'channel-failed',
      { zh: `测试未送达：${sentence.zh}（${answer}）`, en: `The test was not delivered: ${sentence.en} (${answer})` },
      { kind },
    );
  }
}

async function withHouse(
  command: string,
  stateDir: string | undefined,
  work: (duban: Duban) => Promise<string>,
): Promise<void> {
  const [{ ensureServers, stderrProgress }, { withDatabase }] = await Promise.all([
    import('../launcher/index.js'),
    import('../house.js'),
  ]);
  const servers = await ensureServers({ stateDir, command, progress: stderrProgress() });
  try {
    process.stdout.write(`${await withDatabase(servers, work)}\n`);
  } finally {
    await servers.stop();
  }
}
