import ts from 'typescript';
import { isTest, sourcesIn, walk, type Source } from './sources';

const DAY_IN_MS = 86_400_000;
const DAY_IN_SECONDS = 86_400;

/** The value of a product of numbers, or null for any other expression. */
function product(node: ts.Node): number | null {
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isParenthesizedExpression(node)) return product(node.expression);
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.AsteriskToken) return null;
  const [left, right] = [product(node.left), product(node.right)];
  return left === null || right === null ? null : left * right;
}

const isDate = (node: ts.Node) => ts.isIdentifier(node) && node.text === 'Date';

/** A query that counts days itself; comparing dates is something else. */
const SQL_DATES = /\binterval '|\bcurrent_date\b|\bdate_trunc\(|\bage\(|(?:_on|today|::date) [+-] *(?:\d|$)/;

const textOf = (node: ts.Node): string =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)
    ? node.text
    : '';

/** What a source does with dates by hand. Reading the clock (`new Date()`) is something else. */
function dateArithmetic(source: Source): string[] {
  const found = new Set<string>();
  walk(source, (node) => {
    if (ts.isNewExpression(node) && isDate(node.expression) && node.arguments?.length) found.add('new Date(…)');
    if (ts.isPropertyAccessExpression(node)) {
      const name = node.name.text;
      if (/^(?:getTime|set(?:UTC)?(?:Date|Month|FullYear|Hours|Minutes|Seconds|Milliseconds)|setTime)$/.test(name)) {
        found.add(name);
      }
      if (isDate(node.expression) && (name === 'parse' || name === 'UTC')) found.add(`Date.${name}`);
    }
    if (ts.isImportDeclaration(node) && /^(?:dayjs|moment|luxon|date-fns)/.test(textOf(node.moduleSpecifier))) {
      found.add('a library for dates');
    }
    if (SQL_DATES.test(textOf(node))) found.add('dates in SQL');
    const number = product(node);
    if (number === DAY_IN_MS || number === DAY_IN_SECONDS) found.add('the length of a day');
  });
  return [...found].sort();
}

/** Every place outside `libs/domain/calendar` that may, what it does, and why. A new one needs a reason. */
const MAY: Record<string, { does: string[]; because: string }> = {
  'apps/web/src/app/shell/instant-text.ts': { does: ['new Date(…)'], because: 'shows an instant; it makes no date' },
  'apps/web/src/components/dates.ts': {
    does: ['Date.parse', 'new Date(…)', 'the length of a day'],
    because: 'shows the day of the week and how far away a date is; it makes no date',
  },
  'apps/web/src/components/DayField.tsx': {
    does: ['a library for dates'],
    because: 'the calendar of antd takes and gives its days so; it makes no date',
  },
  'apps/worker/src/tasks/sweep-leftovers.task.ts': {
    does: ['getTime', 'new Date(…)', 'the length of a day'],
    because: 'what is older than some days is swept; no date of a plan',
  },
  'libs/identity/src/elsewhere/sign-in-elsewhere.ts': {
    does: ['dates in SQL'],
    because: 'for ten minutes nothing is said again of an issuer that is down; no date of a plan',
  },
  'libs/identity/src/feeds.ts': {
    does: ['getTime', 'new Date(…)', 'the length of a day'],
    because: 'an address ends after a year; no date of a plan',
  },
  'libs/persistence/src/read-models/delivery.read-model.ts': {
    does: ['dates in SQL'],
    because: 'how long a message may wait for its turn; no day of a plan',
  },
  'libs/identity/src/session.ts': {
    does: ['getTime', 'new Date(…)', 'the length of a day'],
    because: 'a session ends some hours from now',
  },
  'libs/identity/src/sign-in.ts': {
    does: ['getTime', 'the length of a day'],
    because: 'from which addresses somebody signed in lately',
  },
  'libs/intake/src/sheet/number-format.ts': {
    does: ['Date.UTC', 'new Date(…)', 'the length of a day'],
    because: 'a spreadsheet keeps a day as a number of days since its own day 0',
  },
  'libs/intake/src/sheets.ts': {
    because: 'a day goes into a sheet as the spreadsheet keeps days, at midnight UTC',
    does: ['getTime', 'new Date(…)'],
  },
  'libs/persistence/src/alarm/alarms.ts': {
    does: ['dates in SQL'],
    because: 'how long a program may be silent; no day of a plan',
  },
  'libs/notifications/src/render-feed.ts': {
    does: ['new Date(…)'],
    because: 'hands dates to a library as it wants them',
  },
  'libs/notifications/src/send-out.ts': { does: ['new Date(…)'], because: 'an instant as it is written down' },
  'libs/notifications/src/insert-messages.ts': { does: ['new Date(…)'], because: 'an instant as it is written down' },
  'apps/worker/src/tasks/daily-digest.task.ts': {
    does: ['getTime', 'new Date(…)'],
    because: 'hands an instant to the rules of messages',
  },
  'libs/persistence/src/process/letters.ts': {
    does: ['dates in SQL'],
    because: 'how many seconds a letter is put off; no day of a plan',
  },
  'libs/persistence/src/read-models/alarm.read-model.ts': {
    does: ['dates in SQL'],
    because: 'how long the machine may be silent; no day of a plan',
  },
  'libs/persistence/src/read-models/agenda.read-model.ts': {
    does: ['dates in SQL'],
    because: 'which tasks are of this week and of this month; windows of days, no deadlines',
  },
  'libs/persistence/src/read-models/tasks-sql.ts': {
    does: ['dates in SQL'],
    because: 'which tasks are near enough to be shown; a window of days, no deadline',
  },
  'libs/use-cases/src/once/answer-once.ts': {
    does: ['getTime', 'new Date(…)'],
    because: 'whether a request came while, or soon after, the same one was answered',
  },
  'libs/use-cases/src/operation/sweep-files.ts': {
    does: ['getTime', 'new Date(…)'],
    because: 'a file that no row names is swept so many hours after it came',
  },
  'libs/use-cases/src/plan-time.ts': {
    does: ['getTime', 'new Date(…)'],
    because: 'hands instants to the calendar and takes them back',
  },
  'libs/temporal/src/outbox-relay.ts': { does: ['Date.parse'], because: 'how long until the instant of a first date' },
  'libs/use-cases/src/operation/oldest-date.ts': {
    does: ['Date.parse', 'getTime'],
    because: 'for how long an instant is past',
  },
  'workflows/clause/next-look.ts': {
    does: ['Date.parse'],
    because: 'how long until an instant an activity named',
  },
  'workflows/contracts.ts': { does: ['the length of a day'], because: 'how long a workflow rests at most' },
  'workflows/shared/waiting.ts': { does: ['Date.parse'], because: 'how long until an instant an activity named' },
  'apps/api/src/accounts/accounts.controller.ts': {
    does: ['getTime', 'new Date(…)'],
    because: 'how long an idle session still lives',
  },
  'apps/api/src/security/security-events.controller.ts': {
    does: ['getTime', 'new Date(…)'],
    because: 'a span of instants to look at in the security log',
  },
  'apps/cli/src/commands/account.ts': { does: ['getTime', 'new Date(…)'], because: 'which sessions are still alive' },
  'apps/web/src/components/MonthField.tsx': {
    does: ['a library for dates'],
    because: 'the calendar of the library wants its months; none is reckoned',
  },
  'apps/web/src/components/moment.ts': { does: ['new Date(…)'], because: 'shows an instant; reckons with nothing' },
  'apps/worker/src/tasks/digest-day.ts': { does: ['getTime'], because: 'compares two instants of one day' },
  'libs/identity/src/accounts/account-fields.ts': { does: ['getTime'], because: 'an instant as it is written down' },
  'libs/identity/src/accounts/leave-office.ts': {
    does: ['getTime'],
    because: 'whether somebody was let in again since he left',
  },
  'libs/identity/src/keep-sign-in-limits.ts': {
    does: ['getTime', 'new Date(…)'],
    because: 'how long wrong passwords are remembered',
  },
  'libs/identity/src/security-log.ts': {
    does: ['getTime', 'new Date(…)', 'the length of a day'],
    because: 'how long security events are kept; no day of a plan',
  },
  'libs/persistence/src/identity/security-event.entity.ts': {
    does: ['dates in SQL'],
    because: 'what is too young to be deleted from the security log',
  },
  'libs/persistence/src/migrations/20261130-accounts-end.ts': {
    does: ['dates in SQL'],
    because: 'the same, as a trigger',
  },
  'libs/persistence/src/read-models/security-event.read-model.ts': {
    does: ['dates in SQL'],
    because: 'a span of instants to look at in the security log',
  },
};

describe('arithmetic with dates', () => {
  it('is done in libs/domain/calendar and in the places listed with a reason, and nowhere else', () => {
    const found = sourcesIn('libs', 'workflows', 'apps', 'config')
      .filter(({ path }) => !isTest(path) && !path.startsWith('libs/domain/src/calendar/'))
      .map((source) => [source.path, dateArithmetic(source)] as const)
      .filter(([, does]) => does.length > 0);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(MAY).map(([path, { does }]) => [path, does])),
    );
  });

  it.each([
    ['new Date(Date.UTC(2018, 0, 1))', ['Date.UTC', 'new Date(…)']],
    ["new Date('2018-01-01')", ['new Date(…)']],
    ['new Date(now)', ['new Date(…)']],
    ['later.getTime() - earlier.getTime()', ['getTime']],
    ['day.setDate(day.getDate() + 1)', ['setDate']],
    ['day.setUTCMonth(3)', ['setUTCMonth']],
    ['Date.parse(text)', ['Date.parse']],
    ['at + 86400000', ['the length of a day']],
    ['at + 86_400_000', ['the length of a day']],
    ['at + 864e5', ['the length of a day']],
    ['const day = 24 * 60 * 60 * 1000;', ['the length of a day']],
    ['n * (24 * 3600)', ['the length of a day']],
    ["import dayjs from 'dayjs';", ['a library for dates']],
    ['em.execute(`select due_on + 7 from obligation`)', ['dates in SQL']],
    ["em.execute(`select now() + interval '1 day'`)", ['dates in SQL']],
    ["em.execute('select 1 where due_on <= today')", []],
    ['new Date()', []],
    ['Date.now() - begun', []],
    ['8 * 3600 * 1000', []],
    ["const words = 'new Date(0)'; // 86400000", []],
    ["addDays('2018-01-01', 1)", []],
  ])('is recognised: %s', (text, does) => {
    expect(dateArithmetic({ path: 'a.ts', text })).toEqual(does);
  });
});
