import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

export interface DemoCredential {
  username: string;
  password: string;
  name: string;
  post: string;
  role: string;
}

/** Where the demo's passwords are kept, for the owner of the folder only. */
export const demoAccountFile = (stateDir: string): string => join(stateDir, 'demo-accounts.json');

/** What the file holds; nothing when it is not there or not readable as what it should be. */
export async function readDemoAccounts(stateDir: string): Promise<DemoCredential[]> {
  try {
    const { accounts } = JSON.parse(await readFile(demoAccountFile(stateDir), 'utf8')) as {
      accounts: DemoCredential[];
    };
    return Array.isArray(accounts) ? accounts : [];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Writes the whole file or nothing of it, never readable by anybody else, not even for a moment. */
export async function writeDemoAccounts(stateDir: string, accounts: DemoCredential[]): Promise<void> {
  await mkdir(stateDir, { recursive: true });
  const path = demoAccountFile(stateDir);
  const draft = `${path}.${process.pid}.tmp`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify({ accounts }, null, 2)}\n`);
    await file.chmod(0o600);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
