/**
 * The system's and PostgreSQL's own names for a server that is not there, is going away, is just coming up, or takes no more
 * connections (PostgreSQL's manual, appendix A).
 */
const CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', '57P01', '57P02', '57P03', '53300']);
const SAID =
  /Connection terminated|the database system is (starting up|shutting down)|Client has encountered a connection/;

/** Did this happen because the database went away, or is not up? */
export function isDatabaseUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, name, message, cause } = error as NodeJS.ErrnoException;
  return name === 'ConnectionException' || CODES.has(code ?? '') || SAID.test(message) || isDatabaseUnreachable(cause);
}
