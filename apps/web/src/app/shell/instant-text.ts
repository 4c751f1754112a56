const FORMAT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as the county's clock shows it, e.g. `2026-11-30 08:31`. */
export const instantText = (instant: string): string => FORMAT.format(new Date(instant));
