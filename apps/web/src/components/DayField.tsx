import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useState } from 'react';
import { useWords } from '../i18n/language';

interface Props {
  /** As `YYYY-MM-DD`; empty where none is given. */
  value?: string;
  onChange?: (day: string) => void;
  /** The calendar offers no other days; whoever types one is told by the server why it will not do. */
  min?: string;
  max?: string;
  id?: string;
  'aria-label'?: string;
  'data-testid'?: string;
}

/** A day, typed or chosen in a calendar that speaks the language of the page, whatever the browser speaks. */
export function DayField({ value, onChange, min, max, ...rest }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const outside = (day: Dayjs) => {
    const text = day.format(FORM);
    return (min !== undefined && text < min) || (max !== undefined && text > max);
  };
  return (
    // A whole day that is typed counts at once, not only when the field is left.
    <span onInput={({ target }) => whenDay((target as HTMLInputElement).value, onChange)}>
      <DatePicker
        {...rest}
        className="day-field"
        format={FORM}
        placeholder={t.clock.dayForm}
        value={value ? dayjs(value) : null}
        onChange={(day) => onChange?.(day ? day.format(FORM) : '')}
        disabledDate={open ? outside : undefined}
        open={open}
        // It does not open for whoever comes by with Tab, only by a click or with the arrow.
        onOpenChange={(next) => !next && setOpen(false)}
        onClick={() => setOpen(true)}
        onKeyDown={({ key }) => key === 'ArrowDown' && setOpen(true)}
      />
    </span>
  );
}

const FORM = 'YYYY-MM-DD';

function whenDay(text: string, take: Props['onChange']): void {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs(text).format(FORM) === text) take?.(text);
}
