import { Loaded } from '../../components/Loaded';
import { useWords } from '../../i18n/language';
import { CaseCard } from '../cases/CaseCard';
import { useCase } from '../../components/use-work-subject';
import type { WorkItem } from '../../components/work-item';

/** The case a dialog is about. */
export function CaseSummary({ item }: { item: WorkItem }) {
  const { t } = useWords();
  const { query, subject } = useCase(item);
  return (
    <Loaded query={query}>
      {() => (subject ? <CaseCard subject={subject} planId={item.planId} /> : <p>{t.work.gone}</p>)}
    </Loaded>
  );
}
