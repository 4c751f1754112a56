import type { ParsedClause } from '@app/domain/plan-text/parsed-plan';
import { useWords } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';
import { clauseMarkId } from './plan-marks';

interface Props {
  clauses: readonly ParsedClause[];
  onShow: (markId: string) => void;
}

/** Each clause with what was read from it. */
export function ClauseList({ clauses, onShow }: Props) {
  const { t } = useWords();
  return (
    <ul className="source-list">
      {clauses.map((clause) => (
        <li key={clause.number}>
          <button type="button" title={t.source.show} onClick={() => onShow(clauseMarkId(clause.number))}>
            <strong>
              {clause.ordinal}
              {clause.heading}
            </strong>
            <span>{rolesIn(clause, t.role) || <span className="due-late">{t.source.noRoles}</span>}</span>
            {clause.deadlines.length > 0 && (
              <span className="quiet">
                {clause.deadlines.map(({ text, date }) => `${text} → ${date ?? t.source.noDate}`).join('; ')}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

const rolesIn = ({ roles }: ParsedClause, words: Dictionary['role']): string =>
  roles
    .filter(({ openList }) => !openList)
    .map(({ role, body }) => `${body} ${words[role]}`)
    .join('; ');
