import type { World } from '../../api/types';
import { Choice } from '../../components/Choice';
import { useWords } from '../../i18n/language';

const WORLDS: World[] = ['real', 'sandbox'];

/** The way from real work to the sandbox and back. */
export function WorldChoice({ chosen, onChoose }: { chosen: World; onChoose: (world: World) => void }) {
  const { t } = useWords();
  return (
    <Choice<World>
      label={t.sandbox.choice}
      value={chosen}
      onChange={onChoose}
      options={WORLDS.map((value) => ({ value, label: t.sandbox.worlds[value] }))}
      data-testid="world-choice"
    />
  );
}
