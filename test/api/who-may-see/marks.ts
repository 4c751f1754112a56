import { ROUTES } from './routes';

/** A word that stands for something planted, by its name. */
export const mark = (name: string) => `〔暗号：${name}〕`;
/** All names of the table. */
export const MARKS = [...new Set(Object.values(ROUTES).flatMap((row) => Object.values(row).flat()))];
/** A file with a mark as its name and one as its content. */
export const file = (name: string) => ({
  fileName: `${mark(`${name}-file`)}.txt`,
  mediaType: 'text/plain',
  bytes: Buffer.from(mark(`${name}-bytes`)),
});
