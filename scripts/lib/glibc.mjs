import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Kylin V10, openEuler 20.03, UOS 20 and RHEL 8 have this one. */
export const OLDEST_GLIBC = '2.28';

const ELF = Buffer.from([0x7f, 0x45, 0x4c, 0x46]);

/** Whether a file is a program or a library of Linux; only its first bytes are read. */
function isElf(file) {
  const head = Buffer.alloc(4);
  const handle = openSync(file, 'r');
  try {
    return readSync(handle, head, 0, 4, 0) === 4 && head.equals(ELF);
  } finally {
    closeSync(handle);
  }
}

const minor = (version) => Number(version.split('.')[1]);

/** The newest version of glibc that a program names among its symbols, e.g. `2.34`; null where it names none. */
export function newestGlibc(bytes) {
  const named = bytes.toString('latin1').match(/GLIBC_2\.\d+/g) ?? [];
  const minors = named.map((name) => minor(name.slice('GLIBC_'.length)));
  return minors.length ? `2.${Math.max(...minors)}` : null;
}

/** Programs and libraries below a folder that need a newer glibc than the oldest we serve. Those for musl name none. */
export function needsNewer(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter(isElf)
    .map((file) => ({ file: relative(folder, file), needs: newestGlibc(readFileSync(file)) }))
    .filter(({ needs }) => needs !== null && minor(needs) > minor(OLDEST_GLIBC));
}
