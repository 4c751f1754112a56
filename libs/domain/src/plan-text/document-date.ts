/** When a document speaks: the day it was issued, and the year its yearless dates belong to. */
export interface DocumentDate {
  /** `YYYY-MM-DD` */
  issuedOn: string | null;
  year: number | null;
}

const YEAR_IN_TITLE = /(?<!\d)((?:19|20)\d{2})年(?!度?(?:至|到|[—–~-]))/;
const YEAR_IN_NUMBER = /[〔（[［【﹝]((?:19|20)\d{2})[〕）\]］】﹞]/;

/**
 * The year of a document: a plan for 2022 may be issued in December 2021, so a year in its title counts when it is the
 * year of issue or the next; otherwise the year of issue, or else the one in the document number.
 */
export function documentDate(header: {
  title: string | null;
  documentNumber: string | null;
  issuedOn: string | null;
}): DocumentDate {
  const issued = header.issuedOn ? Number(header.issuedOn.slice(0, 4)) : yearIn(YEAR_IN_NUMBER, header.documentNumber);
  const titled = yearIn(YEAR_IN_TITLE, header.title);
  const counts = titled !== null && (issued === null || titled === issued || titled === issued + 1);
  return { issuedOn: header.issuedOn, year: counts ? titled : issued };
}

function yearIn(pattern: RegExp, text: string | null): number | null {
  const match = pattern.exec(text ?? '');
  return match ? Number(match[1]) : null;
}
