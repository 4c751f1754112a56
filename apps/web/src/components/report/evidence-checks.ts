/** As many as the API takes, and as large. */
export const MOST_FILES = 5;
export const LARGEST_FILE = 20 * 1024 * 1024;

export type Fault = 'empty' | 'large' | 'many' | 'twice';

type Chosen = Pick<File, 'name' | 'size' | 'lastModified'>;

const isSame = (one: Chosen) => (other: Chosen) =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;

/** Which of the files somebody chooses can go with those chosen before, and what is wrong with each of the others. */
export function checkFiles<File extends Chosen>(before: readonly File[], chosen: readonly File[]) {
  const taken = [...before];
  const refused: { file: File; fault: Fault }[] = [];
  for (const file of chosen) {
    const fault = faultOf(taken, file);
    if (fault) refused.push({ file, fault });
    else taken.push(file);
  }
  return { taken, refused };
}

function faultOf(taken: readonly Chosen[], file: Chosen): Fault | null {
  if (file.size === 0) return 'empty';
  if (file.size > LARGEST_FILE) return 'large';
  if (taken.some(isSame(file))) return 'twice';
  return taken.length >= MOST_FILES ? 'many' : null;
}
