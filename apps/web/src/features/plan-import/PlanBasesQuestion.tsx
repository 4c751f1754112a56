import { useState } from 'react';
import { Select } from 'antd';
import type { PlanStart, StartChoices } from '../../api/types';
import { useWords } from '../../i18n/language';

type Bases = NonNullable<StartChoices['bases']>;

interface Props {
  start: PlanStart;
  onChoose: (bases: Bases) => void;
}

const NONE = 0;

/** Which clauses of the plan its papers will cite, as found in its text; a person confirms them or chooses others. */
export function PlanBasesQuestion({ start: { bases, citable }, onChoose }: Props) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Bases>(bases);
  const choose = (kind: Bases[number]['kind'], clause: number) => {
    const all = chosen.map((one) => (one.kind === kind ? { kind, clause: clause === NONE ? null : clause } : one));
    setChosen(all);
    onChoose(all);
  };
  const options = [
    { value: NONE, label: t.start.citesNone },
    ...citable.map(({ clause, article, heading }) => ({ value: clause, label: `${article} ${heading}` })),
  ];
  return (
    <>
      <p>{t.start.cites}</p>
      {chosen.map(({ kind, clause }) => (
        <label key={kind} className="plan-basis">
          <span>{t.start.basis[kind]}</span>
          <Select
            data-testid={`plan-basis-${kind}`}
            aria-label={t.start.basis[kind]}
            style={{ width: '100%' }}
            showSearch={{ optionFilterProp: 'label' }}
            value={clause ?? NONE}
            onChange={(value) => choose(kind, value)}
            options={options}
          />
        </label>
      ))}
    </>
  );
}
