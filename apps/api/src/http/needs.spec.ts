import 'reflect-metadata';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { CONTROLLERS } from '../controllers';
import { AUDITED } from '../security/audited.decorator';
import { LOOKING_AFTER_THE_SYSTEM, admits } from './needs.decorator';
import { ROUTES } from './testing/routes';
import { PERMISSION } from './permission-first.interceptor';

/** What an account opens whatever its role is. */
const OWN = [
  'GET session',
  'GET openapi.json',
  'GET account/sessions',
  'DELETE account/sessions',
  'DELETE account/sessions/:publicId',
  'PUT account/password',
  'GET account/feeds',
  'POST account/feeds',
  'DELETE account/feeds/:id',
  'GET account/contacts',
  'PUT account/contacts',
  'POST account/contacts/test',
  'GET account/contacts/tests/:id',
  'GET account/identities',
  'POST account/identities',
  'POST account/identities/:id/confirm',
  'POST account/identities/:way/begin',
  'DELETE account/identities/:id',
];

/** Every method of a controller that answers a request. */
const handlers = () =>
  CONTROLLERS.flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
      const handler = Object.getOwnPropertyDescriptor(controller.prototype, name)?.value;
      const isRoute = handler && Reflect.getMetadata(METHOD_METADATA, handler) !== undefined;
      return isRoute ? [{ controller, handler: handler as () => unknown, name: `${controller.name}.${name}` }] : [];
    }),
  );

const PUBLIC = [
  'GET feeds/calendar.ics',
  'GET health',
  'GET live',
  'GET ready',
  'POST session',
  'DELETE session',
  'GET demo/persons',
  'POST demo/session',
  'GET session/elsewhere',
  'POST session/elsewhere/:way',
  'POST session/elsewhere/:way/return',
];

it('finds the routes', () => expect(ROUTES).not.toHaveLength(0));

it.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route]))('%s says what it needs', (_, route) => {
  expect(route.need).toBeDefined();
});

it('opens only these to everybody', () => {
  const open = ROUTES.filter(({ need }) => need === 'nothing');
  expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([...PUBLIC].sort());
});

it('opens only these to every account', () => {
  const own = ROUTES.filter(({ need }) => need === 'account');
  expect(own.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([...OWN].sort());
});

it.each(LOOKING_AFTER_THE_SYSTEM.map((role) => [role]))(
  'shows the %s nothing but accounts, or the security log; and what an administrator types and confirms as the second person',
  (role) => {
    const paths = ROUTES.filter(({ need }) => need !== 'nothing' && need !== 'account' && admits(need, role));
    expect(paths.length).toBeGreaterThan(0);
    for (const { path } of paths)
      expect(path).toMatch(role === 'auditor' ? /^security-events/ : /^(accounts|authority-entries|drafts\/)/);
  },
);

it('writes down every file and every table that leaves', () => {
  const leaving = handlers().filter(({ handler }) =>
    /\b(sendFile|sendStored|asSheet|asCsv)\b/.test(handler.toString()),
  );
  expect(leaving.length).toBeGreaterThan(5);
  const silent = leaving.filter(({ handler, controller }) => {
    const marked = Reflect.getMetadata(AUDITED, handler) || Reflect.getMetadata(AUDITED, controller);
    return !marked && !handler.toString().includes('security-log-exported');
  });
  expect(silent.map(({ name }) => name)).toEqual([]);
});

it('asks who may hand something in before the form is read, wherever a form brings files', () => {
  const taking = handlers().filter(({ handler }) => /\b(asEvidence|readSheetCells)\b/.test(handler.toString()));
  expect(taking.length).toBeGreaterThan(5);
  const unasked = taking.filter(({ handler }) => Reflect.getMetadata(PERMISSION, handler) === undefined);
  expect(unasked.map(({ name }) => name)).toEqual([]);
});

it('lets nothing be changed with a session alone: what changes something names its roles, or is the own account', () => {
  const changing = ROUTES.filter(({ method, path, need }) => {
    return method !== 'GET' && need !== 'nothing' && !(need === 'account' && path.startsWith('account/'));
  });
  for (const { method, path, need } of changing) {
    expect(`${method} ${path}: ${Array.isArray(need)}`).toBe(`${method} ${path}: true`);
    expect(need).not.toContain('reader');
  }
});
