/** When a document speaks: the day it was issued, and the year its yearless dates belong to. */
export interface DocumentDate {
  /** `YYYY-MM-DD` */
  issuedOn: string | null;
  year: number | null;
  /** The year the text names first, where the document itself says none; never taken without a doubt. */
  mentioned?: number;
}

const YEAR_IN_TITLE = /(?<!\d)((?:19|20)\d{2})年(?!度?(?:至|到|[—–~-]))/;
/** How far into a text a year speaks for it. */
const OPENING = 2000;
const YEAR_IN_NUMBER = /[〔（[［【﹝]((?:19|20)\d{2})[〕）\]］】﹞]/;

/**
 * The year of a document: a plan for 2022 may be issued in December 2021, so a year in its title counts when it is the
 * year of issue or the next; otherwise the year of issue, or else the one in the document number.
 */
export function documentDate(
  header: { title: string | null; documentNumber: string | null; issuedOn: string | null },
  text = '',
): DocumentDate {
  const issued = header.issuedOn ? Number(header.issuedOn.slice(0, 4)) : yearIn(YEAR_IN_NUMBER, header.documentNumber);
  const titled = yearIn(YEAR_IN_TITLE, header.title);
  const counts = titled !== null && (issued === null || titled === issued || titled === issued + 1);
  const year = counts ? titled : issued;
  const mentioned = year === null ? yearIn(YEAR_IN_TITLE, text.slice(0, OPENING)) : null;
  return { issuedOn: header.issuedOn, year, ...(mentioned ? { mentioned } : {}) };
}

function yearIn(pattern: RegExp, text: string | null): number | null {
  const match = pattern.exec(text ?? '');
  return match ? Number(match[1]) : null;
}
