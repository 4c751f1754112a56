import { InvalidArgumentError, Option, type Command } from 'commander';
import { BODY_KINDS, type ChangeKind } from '@app/domain/bodies/index';
import { parseDate } from '@app/domain/calendar/index';
import { DubanError } from '@app/domain/errors';
import type { DirectoryView } from '@app/persistence/read-models';
import type { BodyKind } from '@app/persistence';
import type { AskedName, Duban, EntryInput } from '@app/use-cases';

interface Options {
  json?: boolean;
  state?: string;
}
interface ChangeOptions extends Options {
  on: string;
  basis: string;
  into?: string[];
  clause?: string[];
  obligation?: string[];
  rest?: string[];
}

interface AddOptions extends Options {
  fullName?: string;
  kind: BodyKind;
  outside?: boolean;
  since?: string;
  basis: string;
  doubt?: AskedName;
}
interface AppointOptions extends Options {
  name?: string;
  post?: string;
  vacant?: boolean;
  from: string;
  basis: string;
}

/** `duban body list|add|appoint|rename|merge|split|abolish`: the directory of bodies at a date, and what becomes of them. */
export function registerBody(body: Command): void {
  const subcommand = (name: string, description: string) =>
    body
      .command(name)
      .description(description)
      .option('--state <dir>', '状态文件夹 / state folder (.duban)')
      .option('--json', '输出 JSON / print JSON');
  subcommand('list', '某日的单位名录及沿革 / the directory at a date, with its history')
    .option('--on <date>', '日期 YYYY-MM-DD，默认今天 / the date, today by default')
    .action(list);

  subcommand('add <name>', '补入名录，待核准 / enters a body that the directory lacks, to be confirmed')
    .option('--full-name <name>', '全称 / the full name')
    .addOption(new Option('--kind <kind>', '类别 / what it is').choices(BODY_KINDS).default('department'))
    .option('--outside', '不隶属县政府，行文用函 / not subordinate to the county: written to by letter')
    .option('--since <date>', '设立日期 / since when it exists')
    .option('--doubt <plan:number>', '答复该方案的这处疑点 / the doubt it answers', askedIn)
    .requiredOption('--basis <text>', '依据，如文号 / what it rests on')
    .action(add);
  subcommand('appoint <body>', '登记任职，待核准 / enters who takes office, to be confirmed')
    .option('--name <name>', '姓名 / the person')
    .option('--post <post>', '职务 / the post')
    .option('--vacant', '空缺 / the office falls vacant')
    .requiredOption('--from <date>', '任职日期 / first day in office')
    .requiredOption('--basis <text>', '依据，如文号 / what it rests on')
    .action(appoint);

  const changing = (name: string, description: string) =>
    subcommand(name, description)
      .requiredOption('--on <date>', '生效日期 / first day of the new order')
      .requiredOption('--basis <text>', '依据，如文号 / the order it rests on');
  changing('rename <body>', '更名，待核准 / one body gets another name, to be confirmed')
    .requiredOption('--into <name...>', '新名称 / the new name')
    .action((one: string, options: ChangeOptions) => change('rename', [one], options));
  changing('merge <bodies...>', '合并，待核准 / two or more bodies become one, to be confirmed')
    .requiredOption('--into <name...>', '合并后的单位 / the body they become')
    .action((bodies: string[], options: ChangeOptions) => change('merge', bodies, options));
  const sharing = (command: Command) =>
    command
      .option('--clause <share...>', '按条款划转：方案:条款=单位 / by clause: PLAN:CLAUSE=BODY[,BODY]')
      .option('--obligation <share...>', '按任务划转：任务=单位 / by obligation: ID=BODY[,BODY]')
      .option('--rest <name...>', '其余任务的承接单位 / who gets everything else');
  sharing(changing('split <body>', '拆分，待核准 / one body becomes two or more, to be confirmed'))
    .requiredOption('--into <name...>', '拆分后的单位 / the bodies it becomes')
    .action((one: string, options: ChangeOptions) => change('split', [one], options));
  sharing(
    changing('abolish <body>', '撤销，待核准 / a body ends, to be confirmed; what nobody takes over is a gap'),
  ).action((one: string, options: ChangeOptions) => change('abolish', [one], options));
}

async function list({ on, json, state }: Options & { on?: string }): Promise<void> {
  const date = on === undefined ? undefined : parseDate(on);
  const found = await withHouse({ state }, async ({ orm }) => {
    const [{ readDirectory }, { shanghaiDate }] = await Promise.all([
      import('@app/persistence/read-models/index.js'),
      import('@app/use-cases'),
    ]);
    return readDirectory(orm.em.fork(), date ?? shanghaiDate(new Date()));
  });
  process.stdout.write(json ? `${JSON.stringify(found)}\n` : await describeDirectory(found));
}

async function add(name: string, options: AddOptions): Promise<void> {
  const { fullName = null, kind, outside = false, since, basis, doubt } = options;
  const order = {
    body: { name, fullName, kind, subordinateToCounty: !outside },
    since: since === undefined ? null : parseDate(since),
    asked: doubt ?? null,
  };
  await enter(options, async () => ({ kind: 'new-body', order, reason: basis }));
}

async function appoint(bodyName: string, options: AppointOptions): Promise<void> {
  const { name = null, post = null, vacant = false, from, basis } = options;
  if (vacant === (name !== null) || (name !== null) !== (post !== null)) {
    throw whoIsMissing();
  }
  await enter(options, async ({ orm }) => {
    const [{ Body }, { bodyUnknown }] = await Promise.all([
      import('@app/persistence'),
      import('../body/named-change.js'),
    ]);
    const body = await orm.em.fork().findOne(Body, { name: bodyName });
    if (!body) throw bodyUnknown(bodyName);
    return { kind: 'appointment', bodyId: body.id, name, post, from: parseDate(from), reason: basis };
  });
}

const whoIsMissing = () =>
  new DubanError('text-missing', {
    zh: '请用 --name 和 --post 写明谁任何职；职位空缺的，只用 --vacant。',
    en: 'Say who takes office with --name and --post; where the office falls vacant, --vacant alone.',
  });

/** Enters what gives authority, as the operator; it has no effect until the second person confirms it. */
async function enter(options: Options, entryOf: (duban: Duban) => Promise<EntryInput>): Promise<void> {
  const [{ enterAuthority, perform }, { operator }] = await Promise.all([
    import('@app/use-cases'),
    import('../operator.js'),
  ]);
  const entered = await withHouse(options, async (duban) =>
    perform(duban, enterAuthority, operator(), await entryOf(duban)),
  );
  process.stdout.write(
    options.json
      ? `${JSON.stringify(entered)}\n`
      : `已登记（第${entered.entryId}号），待县委组织部核准后生效 / entered, in force once the organization department confirms it\n`,
  );
}

function askedIn(text: string): AskedName {
  const [, plan, number] = /^([1-9]\d{0,8}):([1-9]\d{0,8})$/.exec(text) ?? [];
  if (!plan) throw new InvalidArgumentError('方案:疑点 / PLAN:NUMBER');
  return { planId: Number(plan), doubt: Number(number) };
}

async function change(kind: ChangeKind, before: string[], options: ChangeOptions): Promise<void> {
  await enter(options, async ({ orm }) => {
    const [{ Body }, { readNamedChange }] = await Promise.all([
      import('@app/persistence'),
      import('../body/named-change.js'),
    ]);
    const directory = await orm.em.fork().find(Body, {});
    const known = directory.map(({ from, to, ...body }) => ({ ...body, from: from ?? null, to: to ?? null }));
    const { on, basis, into = [], clause = [], obligation = [], rest = [] } = options;
    const named = { kind, on, before, successors: into, basis, clauses: clause, obligations: obligation, rest };
    return { kind: 'reorganisation', order: readNamedChange(named, known) };
  });
}

async function withHouse<T>({ state }: Options, work: (duban: Duban) => Promise<T>): Promise<T> {
  const [{ ensureServers, stderrProgress }, { withDuban }] = await Promise.all([
    import('../launcher/index.js'),
    import('../house.js'),
  ]);
  const servers = await ensureServers({ stateDir: state, worker: false, command: 'body', progress: stderrProgress() });
  try {
    return await withDuban(servers, work);
  } finally {
    await servers.stop();
  }
}

const KINDS: Record<ChangeKind, string> = { rename: '更名', merge: '合并', split: '拆分', abolish: '撤销' };

/** The directory for people: one line for each body, then the changes up to the date, the latest first. */
async function describeDirectory({ on, bodies, changes, planned }: Omit<DirectoryView, 'may'>): Promise<string> {
  const { columns } = await import('../columns.js');
  const rows = bodies.map(({ id, name, from, head, open }) => [
    String(id),
    name,
    from ?? '—',
    head ? `${head.name}（${head.post}${head.acting ? '，代' : ''}）` : '（空缺）',
    String(open),
  ]);
  const lines = changes.map(
    ({ on: date, kind, before, after, basis }) =>
      `${date} ${KINDS[kind]} ${before.map(({ name }) => name).join('、')} → ${after.map(({ name }) => name).join('、') || '（无）'}（${basis}）`,
  );
  const table = columns([['编号', '单位', '设立', '主要负责人', '在办任务'], ...rows]);
  const ahead = planned.map(
    ({ on: date, kind, before, after, basis, doubt }) =>
      `${date} ${KINDS[kind]} ${before.map(({ name }) => name).join('、')} → ${after.join('、') || '（无）'}（${basis}）` +
      (doubt ? `，未能施行：${doubt.zh}` : ''),
  );
  const part = (title: string, rest: string[]) => (rest.length ? `\n${title}\n${rest.join('\n')}\n` : '');
  return `${on} 单位名录，${bodies.length} 个\n${table}\n${part('预定的变动', ahead)}${part('沿革', lines)}`;
}
