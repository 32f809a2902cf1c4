/** One message on its way: exactly what the core built, and a signal that ends the attempt. */
export interface OutgoingRequest {
  readonly url: string;
  readonly type: string;
  readonly body: string;
  readonly signal: AbortSignal;
}

export type Transport = (request: OutgoingRequest) => Promise<Response>;

/** After this many milliseconds without an answer an attempt has failed. */
const kTimeLimit = 30_000;

/**
 * Posts without cookies or referrer and without a CORS preflight. Redirects are refused: a person's
 * data goes to the address that the notice names and nowhere else, and a redirected POST usually
 * arrives without its body.
 */
export const post: Transport = ({ url, type, body, signal }) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': type, accept: 'application/json, application/problem+json' },
    body,
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    cache: 'no-store',
  });

/**
 * Sends once and says whether the message has certainly arrived. An HTML page with status 200 is no
 * receipt: log-in walls, hotel networks and broken sites answer like that, and a message would be lost.
 */
export async function deliver(
  transport: Transport,
  request: Omit<OutgoingRequest, 'signal'>,
): Promise<boolean> {
  const attempt = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('timeout'));
      attempt.abort();
    }, kTimeLimit);
  });
  try {
    const answer = await Promise.race([transport({ ...request, signal: attempt.signal }), late]);
    return answer.ok && !/^text\/html\b/i.test(answer.headers.get('content-type') ?? '');
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** 128 random bits. `crypto.randomUUID` exists only in secure contexts, and a clinic's test site may be none. */
export function createKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
