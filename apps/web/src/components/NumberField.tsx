import { Input } from 'antd';
import { useState } from 'react';
import { typedNumber, type TypedNumber } from './typed-number';

interface Props {
  value?: TypedNumber | null;
  onChange?: (value: TypedNumber) => void;
  placeholder?: string;
  size?: 'small';
  status?: 'error' | '';
  id?: string;
  'aria-label'?: string;
  'data-testid'?: string;
}

/** A number as it is typed: one that will not do stays where it is and is refused with a sentence, never replaced by another. */
export function NumberField({ value, onChange, ...rest }: Props) {
  const [text, setText] = useState('');
  const given = value ?? undefined;
  return (
    <Input
      {...rest}
      className="number-field"
      inputMode="decimal"
      autoComplete="off"
      maxLength={30}
      // What was typed, unless another value has come from outside, e.g. from a draft that was kept.
      value={typedNumber(text) === given ? text : String(given ?? '')}
      onChange={({ target }) => {
        setText(target.value);
        onChange?.(typedNumber(target.value));
      }}
    />
  );
}
