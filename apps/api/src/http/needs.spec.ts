import 'reflect-metadata';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { RequestMethod } from '@nestjs/common';
import { CONTROLLERS } from '../controllers';
import { NEEDS, type Need } from './needs.decorator';

interface Route {
  method: string;
  path: string;
  need: Need | undefined;
}

/** Every route of the API with what it asks of whoever calls it. */
function routes(): Route[] {
  return CONTROLLERS.flatMap((controller) => {
    const names = Object.getOwnPropertyNames(controller.prototype) as (keyof typeof controller.prototype)[];
    return names.flatMap((name): Route[] => {
      const handler = Object.getOwnPropertyDescriptor(controller.prototype, name)?.value;
      const method: RequestMethod | undefined = handler && Reflect.getMetadata(METHOD_METADATA, handler);
      if (method === undefined) return [];
      const path = `${Reflect.getMetadata(PATH_METADATA, controller)}/${Reflect.getMetadata(PATH_METADATA, handler)}`;
      const need = Reflect.getMetadata(NEEDS, handler) ?? Reflect.getMetadata(NEEDS, controller);
      return [{ method: RequestMethod[method], path: path.replace(/\/+/g, '/').replace(/^\/|\/$/g, ''), need }];
    });
  });
}

const PUBLIC = ['GET health', 'POST session', 'DELETE session', 'GET demo/persons', 'POST demo/session'];

it('finds the routes', () => expect(routes()).not.toHaveLength(0));

it.each(routes().map((route) => [`${route.method} ${route.path}`, route]))('%s says what it needs', (_, route) => {
  expect(route.need).toBeDefined();
});

it('opens only these to everybody', () => {
  const open = routes().filter(({ need }) => need === 'nothing');
  expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([...PUBLIC].sort());
});

it('lets nothing be changed with a session alone: what changes something names its roles', () => {
  const changing = routes().filter(({ method, need }) => method !== 'GET' && need !== 'nothing');
  for (const { method, path, need } of changing) {
    expect(`${method} ${path}: ${Array.isArray(need)}`).toBe(`${method} ${path}: true`);
    expect(need).not.toContain('reader');
  }
});
