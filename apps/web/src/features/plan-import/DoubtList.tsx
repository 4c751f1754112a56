import type { Doubt } from '@app/domain/plan-text/parsed-plan';
import { useWords } from '../../i18n/language';
import { doubtMarkId } from './plan-marks';

interface Props {
  doubts: readonly Doubt[];
  text: string;
  onShow: (markId: string) => void;
}

/** What a person has to decide; each line leads to its words in the text. */
export function DoubtList({ doubts, text, onShow }: Props) {
  const { t } = useWords();
  if (doubts.length === 0) return <p>{t.source.noDoubts}</p>;
  return (
    <ol className="source-list">
      {doubts.map(({ span, code, message }, index) => (
        <li key={index} data-testid="doubt">
          <button type="button" title={t.source.show} onClick={() => onShow(doubtMarkId(span, code))}>
            {message}
            {!message.includes(text.slice(...span)) && <q>{text.slice(...span)}</q>}
          </button>
        </li>
      ))}
    </ol>
  );
}
