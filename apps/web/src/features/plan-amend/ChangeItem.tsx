import { Segmented, Tag } from 'antd';
import type { ClauseChange, ChangeDecision } from '../../api/types';
import { useWords } from '../../i18n/language';

const COLOURS = { added: 'green', dropped: 'red', changed: 'gold', renumbered: 'default' } as const;

interface Props {
  change: ClauseChange;
  decision: ChangeDecision | null;
  /** Absent for those who may only look. */
  onDecide?: (decision: ChangeDecision) => void;
}

/** One clause of the later version beside the running one: what changed, by field, and the text with the marks of an editor. */
export function ChangeItem({ change, decision, onDecide }: Props) {
  const { t } = useWords();
  const { kind, before, after, changes, text } = change;
  const clause = (after ?? before)!;
  return (
    <li className="panel change-item" data-testid="change" data-kind={kind}>
      <div className="change-head">
        <Tag color={COLOURS[kind]}>{t.amend.kinds[kind]}</Tag>
        <strong>
          {clause.ordinal}
          {clause.heading}
        </strong>
        {onDecide && (
          <Segmented
            size="small"
            value={decision ?? ''}
            onChange={(value) => onDecide(value as ChangeDecision)}
            options={[
              { value: 'apply', label: <span data-testid="apply">{t.amend.apply}</span> },
              { value: 'leave', label: <span data-testid="leave">{t.amend.leave}</span> },
            ]}
          />
        )}
      </div>
      {changes && (
        <ul className="change-fields">
          {changes.ordinal && <Field label={t.amend.ordinal} from={changes.ordinal.from} to={changes.ordinal.to} />}
          {changes.section && <Field label={t.amend.section} from={changes.section.from} to={changes.section.to} />}
          {changes.heading && <Field label={t.amend.heading} from={changes.heading.from} to={changes.heading.to} />}
          {changes.roles.map(({ body, from, to }) => (
            <Field
              key={body}
              label={body}
              from={from.map(({ role }) => t.role[role]).join(t.app.listComma) || null}
              to={to.map(({ role }) => t.role[role]).join(t.app.listComma) || null}
            />
          ))}
          {changes.dates.map(({ from, to }, index) => (
            <Field
              key={`date-${index}`}
              label={t.source.marks.deadline}
              from={from && `${from.text} (${from.date ?? t.source.noDate})`}
              to={to && `${to.text} (${to.date ?? t.source.noDate})`}
            />
          ))}
          {changes.targets.map(({ from, to }, index) => (
            <Field key={`target-${index}`} label={t.source.marks.target} from={from && from.text} to={to && to.text} />
          ))}
        </ul>
      )}
      {kind !== 'renumbered' && (
        <p className="change-text">
          {text.map((piece, index) =>
            piece.kind === 'same' ? (
              <span key={index}>{piece.text}</span>
            ) : piece.kind === 'dropped' ? (
              <del key={index}>{piece.text}</del>
            ) : (
              <ins key={index}>{piece.text}</ins>
            ),
          )}
        </p>
      )}
    </li>
  );
}

function Field({ label, from, to }: { label: string; from: string | null; to: string | null }) {
  const { t } = useWords();
  return (
    <li>
      <span className="quiet">{label}</span> {from ?? t.app.none} → <strong>{to ?? t.app.none}</strong>
    </li>
  );
}
