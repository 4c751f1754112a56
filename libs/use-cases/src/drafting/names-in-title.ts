import type { Settings } from '../settings';

/** The names of the directory in a title, which are not broken there. */
export const namesOf = ({ directory }: Pick<Settings, 'directory'>, title: string): string[] =>
  directory.bodies
    .flatMap(({ name, fullName, aliases, officeHolders }) => [
      name,
      fullName,
      ...aliases,
      ...officeHolders.map((holder) => holder.name),
    ])
    .filter((name) => title.includes(name));
