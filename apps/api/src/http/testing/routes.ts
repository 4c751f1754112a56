import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { CONTROLLERS } from '../../controllers';
import { NEEDS, type Need } from '../needs.decorator';

interface Route {
  method: string;
  path: string;
  need: Need | undefined;
}

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

/** Every route of the API with what it asks of whoever calls it. */
export const ROUTES: readonly Route[] = routes();
