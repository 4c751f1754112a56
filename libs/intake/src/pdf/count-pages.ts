import { withPdf } from './open-pdf';

/** How many pages a PDF has. @throws Unreadable `broken`, `encrypted`, `too-complex` */
export const countPages = (bytes: Uint8Array): Promise<number> => withPdf(bytes, ({ numPages }) => numPages);
