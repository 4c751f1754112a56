import { Select } from 'antd';
import { useDirectory } from '../../api/queries';

interface Props {
  /** The date the bodies are to exist on; today when absent. */
  on?: string | null;
  testId: string;
  /** From the item of the form, whose label names the field. */
  id?: string;
  value?: number[];
  onChange?: (ids: number[]) => void;
}

/** Bodies of the directory by name, in the order they are chosen. */
export function BodySelect({ on = null, testId, id, value, onChange }: Props) {
  const bodies = useDirectory(on).data?.bodies ?? [];
  return (
    <Select<number[]>
      id={id}
      mode="multiple"
      value={value}
      onChange={onChange}
      optionFilterProp="label"
      options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      data-testid={testId}
    />
  );
}
