import type { BoardRow, Light } from '../../api/types';
import { LightTag } from '../../components/LightTag';
import { LIGHTS } from '../../components/lights';
import { useWords } from '../../i18n/language';
import { countLights } from '../../components/filter-rows';

interface Props {
  rows: readonly BoardRow[];
  chosen: Light | null;
  onChoose: (light: Light | null) => void;
}

/** The counts by light; each is a button that shows only that light, and again all of them. */
export function LightFilter({ rows, chosen, onChoose }: Props) {
  const { t } = useWords();
  const counts = countLights(rows);
  return (
    <div className="light-filter" role="group" aria-label={t.board.filterByLight}>
      <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        {t.board.allLights} <strong className="number">{rows.length}</strong>
      </button>
      {LIGHTS.map((light) => (
        <button
          key={light}
          type="button"
          aria-pressed={chosen === light}
          onClick={() => onChoose(chosen === light ? null : light)}
          data-testid={`light-filter-${light}`}
        >
          <LightTag light={light} /> <strong className="number">{counts[light]}</strong>
        </button>
      ))}
    </div>
  );
}
