import type { EntityManager } from '@app/persistence';
import { fieldsOf } from './account-fields';

/** Whoever acts for no body is looked up nowhere. */
const NO_DATABASE = {} as EntityManager;
const person = (different: object) => ({ name: '张三', post: '科员', body: null, ...different });
const fields = (different: object) => fieldsOf(NO_DATABASE, person(different), new Date('2026-11-30'));

describe('who a person is', () => {
  it.each(['name', 'post'])('has a %s of up to 100 characters', async (which) => {
    await expect(fields({ [which]: '长'.repeat(100) })).resolves.toMatchObject({ role: 'reader' });
    await expect(fields({ [which]: '长'.repeat(101) })).rejects.toMatchObject({ code: 'text-too-long' });
    await expect(fields({ [which]: ' ' })).rejects.toMatchObject({ code: 'text-missing' });
  });
});
