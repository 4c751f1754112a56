/**
 * A browser of sorts: posts to the API at `url` and keeps the cookie it is given, from signing in on.
 *
 * @param patience milliseconds after which a request counts as failed; no limit when absent
 */
export function apiSession(url, { patience } = {}) {
  let cookie = '';
  return {
    hasCookie: () => cookie !== '',
    /**
     * Throws where the API does not accept it.
     *
     * @param more headers, e.g. the key of a request that may be repeated
     */
    async post(path, body, more = {}) {
      const answer = await fetch(`${url}/api/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-duban': '1', cookie, ...more },
        body: JSON.stringify(body),
        signal: patience === undefined ? undefined : AbortSignal.timeout(patience),
      });
      if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`);
      cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      return answer.json();
    },
  };
}
