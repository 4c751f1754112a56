import { isGrpcServiceError } from '@temporalio/client';

/** gRPC statuses that say something of the server, of the way to it, or of our rights, and nothing of the letter. */
const NOBODYS_FAULT = new Set([1 /* CANCELLED */, 5 /* NOT_FOUND */, 7 /* PERMISSION_DENIED */, 8, 14, 16]);
const DEADLINE_EXCEEDED = 4;

/**
 * Whether an error is about this letter. A call that took too long is, when others got through meanwhile; what got through before
 * says nothing of a Temporal that hangs since.
 *
 * @param throughMeanwhile how many others got through since the call of this letter began
 */
export function blamesLetter(error: unknown, throughMeanwhile: number): boolean {
  const code = statusOf(error);
  if (code === undefined) return true;
  return code === DEADLINE_EXCEEDED ? throughMeanwhile > 0 : !NOBODYS_FAULT.has(code);
}

/** The client wraps what gRPC says in errors of its own. */
function statusOf(error: unknown): number | undefined {
  if (isGrpcServiceError(error)) return error.code;
  const { cause } = (error ?? {}) as { cause?: unknown };
  return isGrpcServiceError(cause) ? cause.code : undefined;
}
