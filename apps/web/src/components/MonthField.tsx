import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';

interface Props {
  /** As `YYYY-MM`. */
  value: string;
  onChange: (month: string) => void;
  'aria-label': string;
}

const FORM = 'YYYY-MM';

/** A month, chosen in a calendar that speaks the language of the page, whatever the browser speaks. */
export const MonthField = ({ value, onChange, ...rest }: Props) => (
  <DatePicker
    {...rest}
    className="day-field"
    picker="month"
    format={FORM}
    allowClear={false}
    value={dayjs(`${value}-01`)}
    onChange={(month) => month && onChange(month.format(FORM))}
  />
);
