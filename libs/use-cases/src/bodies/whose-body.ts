import type { EntityManager } from '@mikro-orm/postgresql';
import { Body } from '@app/persistence';
import type { TimelessScene } from '../scene';

/** 县政府办, which decides, signs and is told. */
export async function officeId({ em, settings }: TimelessScene): Promise<number> {
  return (await em.findOneOrFail(Body, { name: settings.directory.countyOffice })).id;
}

/** Who stands for a body: itself, or its heir where it is gone. */
export async function standsIn(em: EntityManager, bodyId: number): Promise<number> {
  return (await em.findOneOrFail(Body, { id: bodyId })).heirId ?? bodyId;
}
