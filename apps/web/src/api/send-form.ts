import { useSyncExternalStore } from 'react';

let share: number | null = null;
const listeners = new Set<() => void>();

function tell(next: number | null): void {
  share = next;
  for (const listener of listeners) listener();
}

/** How much of an upload has left, from 0 to 1; null when none is under way. */
export const useUpload = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => share,
  );

/** Sends a form with files; unlike `fetch`, it can say how far it is. */
export async function sendForm(request: Request): Promise<Response> {
  const body = await request.blob();
  return new Promise<Response>((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open(request.method, request.url);
    request.headers.forEach((value, name) => sending.setRequestHeader(name, value));
    sending.responseType = 'text';
    sending.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0);
    sending.onload = () => resolve(answerOf(sending));
    sending.onerror = sending.onabort = sending.ontimeout = () => reject(new TypeError('The upload broke off.'));
    sending.onloadend = () => tell(null);
    tell(0);
    sending.send(body);
  });
}

/** Answers of these kinds have no body, and a response must not be given one. */
const WITHOUT_BODY = new Set([204, 205, 304]);

function answerOf(sent: XMLHttpRequest): Response {
  const { status, statusText } = sent;
  const headers = { 'Content-Type': sent.getResponseHeader('Content-Type') ?? 'application/json' };
  return new Response(WITHOUT_BODY.has(status) ? null : sent.responseText, { status, statusText, headers });
}
