import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Actor } from './actor';
import type { Settings } from './settings';

/** What everything works with: the database, and what people may change (policies, calendar, directory). */
export interface Duban {
  orm: MikroORM;
  settings: Settings;
}

/** What a use case works on: one transaction, the settings, and the instant it runs at. */
export interface Scene {
  em: EntityManager;
  settings: Settings;
  now: Date;
}

/** What effects of workflows work on as well: their day comes from the plan. */
export type TimelessScene = Pick<Scene, 'em' | 'settings'>;

/**
 * Begins a transaction and works in it, as `inTransaction` does. Handed to whoever begins several, one after the other: what waits
 * for whom is worked out at the end of each, so that function stands above every subject.
 */
export type InTransaction = <T>(
  duban: Duban,
  work: (em: EntityManager, settings: Settings) => Promise<T>,
) => Promise<T>;

/** One thing somebody does. Permission is its first line; it either happens as a whole or not at all. */
export type UseCase<Input, Output> = (scene: Scene, actor: Actor, input: Input) => Promise<Output>;
