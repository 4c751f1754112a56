import type { DirectoryRow } from '../../api/types';
import { useWords } from '../../i18n/language';

/** Who acts as head: the office holder, somebody standing in, or nobody. */
export function Head({ head }: Pick<DirectoryRow, 'head'>) {
  const { t } = useWords();
  if (head === null) return <span className="due-late">{t.bodies.vacant}</span>;
  return (
    <>
      {head.name} <span className="quiet">{head.acting ? `${head.post} · ${t.bodies.acting}` : head.post}</span>
    </>
  );
}
