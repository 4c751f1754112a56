import { canonical } from '@app/domain/assessment';
import type { Assessment } from '@app/persistence';
import type { Settings } from '../settings';

/**
 * What a year rests on, once more: as a file under its fingerprint, beside the row. Two copies tell where one was changed; the
 * event of the freezing, which is sealed, tells which of them is the one that was frozen. Storing it twice is harmless.
 *
 * @returns the fingerprint, for the data of the event; null for a year of an older version, which carries nothing
 */
export async function keepDossier(
  { files }: Pick<Settings, 'files'>,
  { dossier }: Pick<Assessment, 'dossier'>,
): Promise<string | null> {
  return dossier ? files.put(Buffer.from(canonical(dossier))) : null;
}
