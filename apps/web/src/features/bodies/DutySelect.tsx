import { Select } from 'antd';
import { useDutyChoices } from '../../api/queries';
import { useWords } from '../../i18n/language';
import type { DutyChoice } from './reorganisation-of';

/** What a body owes in a plan. */
export interface Owed {
  bodyId: number;
  planId: number;
  plan: string;
}

interface Props {
  owed: readonly Owed[];
  testId: string;
  /** From the item of the form, whose label names the field. */
  id?: string;
  value?: DutyChoice[];
  onChange?: (duties: DutyChoice[]) => void;
}

/** What bodies have open, to choose from: whole clauses first, then single obligations, plan by plan. */
export function DutySelect({ owed, testId, id, value, onChange }: Props) {
  const { t } = useWords();
  const choices = useDutyChoices(owed);
  const options = choices.map(({ planId, plan, duties }) => ({
    label: plan,
    options: [
      ...[...new Set(duties.map(({ clauseNumber }) => clauseNumber))].map((number) => ({
        value: `clause:${planId}:${number}`,
        label: t.bodies.wholeClause(plan, number),
      })),
      ...duties.map(({ id, clauseNumber, title, dueOn }) => ({
        value: `obligation:${id}`,
        label: t.bodies.duty(clauseNumber, title, dueOn),
      })),
    ],
  }));
  return (
    <Select<DutyChoice[], { value: string; label: string }>
      id={id}
      mode="multiple"
      value={value}
      onChange={onChange}
      optionFilterProp="label"
      options={options as never}
      data-testid={testId}
    />
  );
}
