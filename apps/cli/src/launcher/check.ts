/** One finding of `duban doctor`. */
export interface Check {
  name: string;
  ok: boolean;
  detail: string;
  remedy?: { zh: string; en: string };
}
