import type { MikroORM } from '@mikro-orm/postgresql';
import { FOR_ALL, openDatabase } from '@app/persistence';
import { createMigratedDatabase, type TestDatabase } from './servers';

/** A migrated database of their own for the tests beside this call: opened before them, and gone after them. */
export function ownDatabase(): { readonly orm: MikroORM; readonly url: string; readonly ownerUrl: string } {
  let database: TestDatabase;
  let orm: MikroORM;

  beforeAll(async () => {
    database = await createMigratedDatabase();
    orm = await openDatabase(database.url, FOR_ALL);
  });
  afterAll(async () => {
    await orm.close(true);
    await database.drop();
  });

  return {
    get orm() {
      return orm;
    },
    get url() {
      return database.url;
    },
    get ownerUrl() {
      return database.ownerUrl;
    },
  };
}
