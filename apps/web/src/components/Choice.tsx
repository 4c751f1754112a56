import { useId } from 'react';
import './choice.css';

interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  'data-testid'?: string;
}

/** One of a few, all of them in sight: a group of radio buttons that look like one switch. */
export function Choice<T extends string>({ label, value, options, onChange, ...rest }: Props<T>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className="choice" {...rest}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
