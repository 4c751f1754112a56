import { InitialSchema } from './20261123-initial-schema';

/** All migrations, in order. Listed by hand: no discovery of files, so the build, jest and the apps see the same. */
export const MIGRATIONS = [{ name: '20261123-initial-schema', class: InitialSchema }];
