/** A refusal of the API: RFC 9457, `title` in Chinese and `detail` in English. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string | null,
    readonly detail: string | null,
    /** Single faults, where the refusal names them, e.g. the cells of a sheet. */
    readonly errors: readonly unknown[] = [],
  ) {
    super(title ?? detail ?? code);
  }

  static from(body: unknown, status: number): Problem {
    const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
    const code = text(fields.code) ?? `http-${status}`;
    return new Problem(status, code, text(fields.title), text(fields.detail), list(fields.errors));
  }

  static unreachable(): Problem {
    return new Problem(0, 'unreachable', null, null);
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
