import { readdirSync } from 'node:fs';
import { MIGRATIONS } from './index';

describe('the list of migrations', () => {
  const files = readdirSync(__dirname)
    .filter((name) => /^\d{8}-.*\.ts$/.test(name))
    .map((name) => name.replace('.ts', ''));

  it('names every file of the folder, and each once', () => {
    expect(MIGRATIONS.map(({ name }) => name).sort()).toEqual(files.sort());
    expect(new Set(MIGRATIONS.map(({ class: step }) => step)).size).toBe(files.length);
  });
});
