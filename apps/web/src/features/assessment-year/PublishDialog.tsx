import { GRADES, type GradeName } from '@app/domain/vocabulary';
import { publishAssessment } from '../../api/commands';
import type { PublishedGroup } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Props {
  yearId: number;
  year: number;
  groups: PublishedGroup[];
  /** Bodies whose notice is not issued: nothing is published before. */
  untold: string[];
  onClose: () => void;
}

/** Before a result is published: what will be seen by whom, and that it is not taken back. */
export function PublishDialog({ yearId, year, groups, untold, onClose }: Props) {
  const { t, language } = useWords();
  const words = t.publication;
  const publishing = useCommand({ run: () => publishAssessment(yearId), done: words.done, onDone: onClose });
  return (
    <WorkModal
      title={words.publishTitle(year)}
      confirm={words.publish}
      confirmTestId="publish-confirm"
      pending={publishing.isPending}
      error={publishing.error}
      ready={untold.length === 0}
      onConfirm={() => publishing.mutate()}
      onClose={onClose}
    >
      <p className="work-note">{untold.length > 0 ? words.untold(untold) : words.seenBy}</p>
      <ul className="plain-list">
        {groups.map(({ words: name, rows }) => (
          <li key={name.en} data-testid="publish-group">
            {words.inGroup(name[language], rows.length)}
            {(Object.keys(GRADES) as GradeName[])
              .map((grade) => ({ grade, n: rows.filter((row) => row.grade === grade).length }))
              .filter(({ n }) => n > 0)
              .map(({ grade, n }) => words.ofGrade(t.scores.grades[grade], n))
              .join(words.between)}
          </li>
        ))}
      </ul>
      <p className="quiet">{words.note}</p>
    </WorkModal>
  );
}
