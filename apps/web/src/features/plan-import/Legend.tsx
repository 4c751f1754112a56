import { useWords } from '../../i18n/language';

const KINDS = ['clause', 'role', 'deadline', 'target', 'doubt', 'settled'] as const;

export function Legend() {
  const { t } = useWords();
  return (
    <p className="source-legend" aria-label={t.source.legend}>
      {KINDS.map((kind) => (
        <span key={kind} className={`mark-${kind}`}>
          {t.source.marks[kind]}
        </span>
      ))}
    </p>
  );
}
