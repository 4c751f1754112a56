import { LockOutlined } from '@ant-design/icons';
import { useWords } from '../i18n/language';

/** In the place of words that are for those involved only. */
export function InvolvedOnly() {
  const { t } = useWords();
  return (
    <p className="quiet" data-testid="involved-only">
      <LockOutlined aria-hidden /> {t.app.involvedOnly}
    </p>
  );
}

/** What was written, or that it is not for this reader. */
export function Written({ text }: { text: string | null }) {
  return text === null ? <InvolvedOnly /> : <p className="written-text">{text}</p>;
}
