import { Popover } from 'antd';
import { useWords } from '../i18n/language';
import { explainedParts } from './explained-parts';

/** A sentence whose terms say what they mean: pointed at, clicked or reached by the keyboard. */
export function Explained({ text }: { text: string }) {
  const { t } = useWords();
  return explainedParts(text, t.glossary).map(({ text: piece, help }, nth) =>
    help === null ? (
      piece
    ) : (
      <Popover
        key={nth}
        title={piece}
        content={<div className="why-date">{help}</div>}
        trigger={['hover', 'focus', 'click']}
      >
        <span role="button" tabIndex={0} className="term" data-testid="term">
          {piece}
        </span>
      </Popover>
    ),
  );
}
