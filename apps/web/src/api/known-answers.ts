/** So many answers are kept; who looks at more pages asks for the first ones anew. */
const MOST_KEPT = 60;
/** Longer ones, in characters, are not worth their place. */
const LONGEST = 1_000_000;

interface Known {
  etag: string;
  text: string;
  type: string;
}

/**
 * The last answer to each question. Asked again, the server is told which one is here (`If-None-Match`, RFC 9110, 13.1.2) and
 * says in one line that nothing has changed; so a page that looks for news costs next to nothing. The browser does not
 * do this for us: nothing of the API may lie in its cache.
 */
export class KnownAnswers {
  private readonly known = new Map<string, Known>();

  async ask(request: Request, send: (request: Request) => Promise<Response>): Promise<Response> {
    const known = this.known.get(request.url);
    if (known) {
      request.headers.set('If-None-Match', known.etag);
      request.headers.set('Cache-Control', 'max-age=0'); // else the browser asks for the whole answer
    }
    const response = await send(request);
    this.known.delete(request.url);
    if (known && response.status === 304) return this.keep(request.url, known);
    const etag = response.headers.get('ETag');
    const type = response.headers.get('Content-Type') ?? '';
    if (response.status !== 200 || !etag || !/\bjson\b/.test(type)) return response;
    return this.keep(request.url, { etag, type, text: await response.text() });
  }

  /** Somebody else may sit here now. */
  forget(): void {
    this.known.clear();
  }

  private keep(url: string, answer: Known): Response {
    if (answer.text.length <= LONGEST) this.known.set(url, answer);
    for (const oldest of this.known.keys()) {
      if (this.known.size <= MOST_KEPT) break;
      this.known.delete(oldest);
    }
    return new Response(answer.text, { status: 200, headers: { 'Content-Type': answer.type, ETag: answer.etag } });
  }
}
