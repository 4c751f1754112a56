import type { Typed } from '../../api/drafts';

const isFile = (value: unknown): value is File => typeof File !== 'undefined' && value instanceof File;

/** What of a form can be kept as a draft: all but its files, of which the names are. */
export function typedContent(values: Record<string, unknown>): Typed {
  const files: string[] = [];
  const keep = (value: unknown): unknown => {
    if (isFile(value)) return void files.push(value.name);
    if (Array.isArray(value)) return value.some(isFile) ? void value.forEach(keep) : value.map(keep);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, keep(field)]));
  };
  const fields = keep(values) as Record<string, unknown>;
  return { fields: JSON.parse(JSON.stringify(fields)), files };
}
