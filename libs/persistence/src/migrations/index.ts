import type { MigrationObject } from '@mikro-orm/core';

/** All migrations, in order. Listed by hand: no discovery of files, so the build, jest and the apps see the same. */
export const MIGRATIONS: MigrationObject[] = [];
