import { useWords } from '../i18n/language';

/** Names of bodies in a row; beyond `show` the rest is counted and given as a tooltip. */
export function Bodies({ names, show = names.length }: { names: readonly string[]; show?: number }) {
  const { t } = useWords();
  if (names.length === 0) return <span className="quiet">–</span>;
  const shown = names.slice(0, show).join(t.app.listComma);
  if (names.length <= show) return <span>{shown}</span>;
  return (
    <span title={names.join(t.app.listComma)}>
      {shown} <span className="quiet number">{t.board.moreBodies(names.length)}</span>
    </span>
  );
}
