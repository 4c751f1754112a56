import type { EntityManager } from '@mikro-orm/postgresql';
import { actingHead } from './acting-head';

/** Whom a talk on a date is with: who acts as head then; by post alone where nobody is known. */
export async function intervieweeOf(em: EntityManager, bodyId: number, date: string) {
  const head = await actingHead(em, bodyId, date);
  return { post: head?.post ?? '主要负责人', name: head?.name ?? null };
}
