import { statSync } from 'node:fs';

/**
 * Names a folder on this machine by device and inode. A folder that was moved keeps its identity, a copy has one of its own:
 * so what is written down in a state folder about running processes can be told from what a copy took along.
 */
export function folderIdentity(folder: string): string {
  const { dev, ino } = statSync(folder, { bigint: true });
  return `${dev}:${ino}`;
}

/** The folder a process works in, '' when it cannot be known. */
export function workingFolder(pid: number): string {
  try {
    return folderIdentity(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}

/** Was this written in this very folder? What is older than the note is believed. */
export const writtenIn = (folder: string, note: string | undefined): boolean =>
  note === undefined || note === folderIdentity(folder);
