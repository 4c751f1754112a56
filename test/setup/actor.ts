import { Body, type AccountRole } from '@app/persistence';
import type { Actor, Duban } from '@app/use-cases';

/** Somebody of a body, in a role, who acts as its head and without an account. */
export async function actorOf({ orm }: Duban, name: string, role: AccountRole): Promise<Actor> {
  const body = await orm.em.fork().findOneOrFail(Body, { name });
  return { accountId: null, name: `${name}的人`, post: '负责人', role, bodyId: body.id, body: name, standing: 'head' };
}
