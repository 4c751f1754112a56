import type { Cell } from '@app/domain/register';
import { walkXml } from '../container/walk-xml';
import { Unreadable } from '../unreadable';
import { localName } from './local-name';

/** What a format makes of a number, where that is more than its digits; null where it is the number itself. */
export type Format =
  { kind: 'date'; months?: true } | { kind: 'padded'; digits: number } | { kind: 'percent'; places: number } | null;

/** Formats that every program knows by their number (ISO/IEC 29500-1, 18.8.30); 27 to 36 and 50 to 58 are Chinese dates. */
const KNOWN_DATES: readonly [number, number][] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
/** Those of them that show no day. */
const KNOWN_MONTHS = new Set([17, 27, 36, 50, 52, 57]);
const KNOWN_PERCENTS = new Map([
  [9, 0],
  [10, 2],
]);
const MOST_STYLES = 65_000;
const MOST_DIGITS = 30;

/** The formats of the styles that cells name by number. */
export function readFormats(xml: Buffer | null): Format[] {
  const codes = new Map<number, string>();
  const formats: Format[] = [];
  if (!xml) return formats;
  let ofCells = false;
  walkXml(xml, {
    open: (name, a) => {
      const local = localName(name);
      if (local === 'numFmt') codes.set(Number(a.numFmtId), a.formatCode ?? '');
      else if (local === 'cellXfs') ofCells = true;
      else if (local === 'xf' && ofCells) {
        const id = Number(a.numFmtId ?? 0);
        const code = codes.get(id);
        if (formats.push(code === undefined ? known(id) : formatOf(code)) > MOST_STYLES) {
          throw new Unreadable('too-complex');
        }
      }
    },
    close: (name) => {
      if (localName(name) === 'cellXfs') ofCells = false;
    },
    text: () => {},
  });
  return formats;
}

function known(id: number): Format {
  const places = KNOWN_PERCENTS.get(id);
  if (places !== undefined) return { kind: 'percent', places };
  if (!KNOWN_DATES.some(([from, to]) => id >= from && id <= to)) return null;
  return KNOWN_MONTHS.has(id) ? { kind: 'date', months: true } : { kind: 'date' };
}

/** What a format that somebody wrote makes of a number: words in quotation marks, colours and fillers do not count. */
export function formatOf(code: string): Format {
  const [positive] = code
    .slice(0, 255)
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .split(';');
  if (/^0{2,}$/.test(positive)) return { kind: 'padded', digits: Math.min(positive.length, MOST_DIGITS) };
  if (positive.includes('%'))
    return { kind: 'percent', places: Math.min(10, /\.([0#?]+)/.exec(positive)?.[1].length ?? 0) };
  if (/general/i.test(positive)) return null;
  if (!/[ymdhs年月日]/i.test(positive)) return null;
  return /[dhs日]/i.test(positive) ? { kind: 'date' } : { kind: 'date', months: true };
}

/**
 * A number as a person sees it in the sheet: 7 under 000 is 007, 0.25 under 0% is 25%, a day is a date. Null where it is
 * no number at all.
 */
export function asShown(number: number, format: Format, date1904: boolean): Cell {
  if (!Number.isFinite(number)) return null;
  switch (format?.kind) {
    case 'date':
      return dayOf(number, date1904);
    case 'padded':
      return (number < 0 ? '-' : '') + String(Math.round(Math.abs(number))).padStart(format.digits, '0');
    case 'percent':
      return percent(number, format.places);
    default:
      return number;
  }
}

/** As the format shows it; two places that were typed are kept also where the format hides them. */
function percent(number: number, places: number): string {
  const exact = Number((number * 100).toPrecision(12));
  const short = Number(exact.toFixed(2)) === exact && Number(exact.toFixed(places)) !== exact;
  return `${short ? exact : exact.toFixed(places)}%`;
}

const DAY_MS = 86_400_000;
/** Day 0 of Excel, which believes that 1900 was a leap year; so days before March 1900 are one off, and of no plan. */
const EPOCH = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 9999-12-31 */
const LAST_DAY = 2_958_465;

function dayOf(serial: number, date1904: boolean): Cell {
  if (serial < 0 || serial > LAST_DAY) return serial;
  return new Date((date1904 ? EPOCH_1904 : EPOCH) + Math.floor(serial) * DAY_MS);
}
