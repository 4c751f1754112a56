const FORMAT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** An instant as people of the county read it: `2026-11-30 08:05:09`. */
export const momentText = (instant: string): string => FORMAT.format(new Date(instant));
