import { Tag } from 'antd';
import { Link } from 'react-router';
import type { ReorganisationView } from '../../api/types';
import { DateText } from '../../components/DateText';
import { useWords } from '../../i18n/language';

/** 沿革: what became of which bodies, in the names of the time. */
export function ChangeHistory({ changes }: { changes: ReorganisationView[] }) {
  const { t } = useWords();
  if (changes.length === 0) return <p className="quiet">{t.bodies.noHistory}</p>;
  return (
    <ul className="plain-list body-changes">
      {changes.map(({ id, kind, on, before, after, basis, recordedBy }) => (
        <li key={id} data-testid="body-change">
          <DateText date={on} /> <Tag>{t.bodies.changeKinds[kind]}</Tag>
          <Names bodies={before} /> → <Names bodies={after} />
          <div className="quiet">
            {basis} · {t.bodies.recordedBy(recordedBy)}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Names({ bodies }: { bodies: ReorganisationView['before'] }) {
  const { t } = useWords();
  if (bodies.length === 0) return <>{t.bodies.nobody}</>;
  return bodies.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && t.app.listComma}
      <Link to={`/bodies/${id}`}>{name}</Link>
    </span>
  ));
}
