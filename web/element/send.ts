import type { Refused } from '../engine/index.js';

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

/** Browsers take 64 KiB of requests that outlive their page; a unit of UTF-16 is 3 bytes at most. */
const kOutlives = 20_000;

/**
 * Posts without cookies or referrer and without a CORS preflight. Redirects are refused: a person's
 * data goes to the address that the notice names and nowhere else, and a redirected POST usually
 * arrives without its body. Whoever has pressed Send and leaves the page wants it sent (`keepalive`).
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
    keepalive: body.length < kOutlives,
  });

/** What a receiver says that has not taken it. */
export type Answer = Pick<Refused, 'after' | 'errors'>;

/**
 * Sends once. It has `arrived` only when that is certain: an HTML page with status 200 is no receipt,
 * since log-in walls, hotel networks and broken sites answer like that, and a message would be lost.
 * `lost` is where no receiver answered in time, or none that can be understood.
 */
export async function deliver(
  transport: Transport,
  request: Omit<OutgoingRequest, 'signal'>,
): Promise<'arrived' | 'lost' | Answer> {
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
    const { ok, headers, status } = answer;
    if (ok) return /^text\/html\b/i.test(headers.get('content-type') ?? '') ? 'lost' : 'arrived';
    const errors = status === 422 ? await Promise.race([errorsOf(answer), late]) : [];
    return { after: secondsToWait(headers.get('retry-after') ?? ''), errors };
  } catch {
    return 'lost';
  } finally {
    clearTimeout(timer);
  }
}

/** The fields that a receiver complains about (RFC 9457); none where it writes anything else. */
async function errorsOf(answer: Response): Promise<Answer['errors']> {
  try {
    const { errors } = (await answer.json()) as { errors: NonNullable<Answer['errors']> };
    return errors.slice(0, 20).map(({ field, code }) => ({ field: `${field}`, code: `${code}` }));
  } catch {
    return [];
  }
}

/** Retry-After as seconds or as a date (RFC 9110, 10.2.3); 0 where it is neither, at most a day. */
function secondsToWait(given: string): number {
  const seconds = /^\d+$/.test(given) ? +given : (Date.parse(given) - Date.now()) / 1000;
  return Math.ceil(Math.min(Math.max(seconds || 0, 0), 86_400));
}

/** 128 random bits. `crypto.randomUUID` exists only in secure contexts, and a clinic's test site may be none. */
export function createKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
