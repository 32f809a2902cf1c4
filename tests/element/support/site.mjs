// Two servers on this machine: the clinic's site with the built package, and the receiver of its form.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const kDist = fileURLToPath(new URL('../../../dist/', import.meta.url));
/** What a static server says of a file, by the ending of its name. */
export const kTypes = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

function listen(handler) {
  const server = createServer(handler);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({
        origin: `http://127.0.0.1:${server.address().port}`,
        close() {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

/**
 * A site whose pages a test adds: `pages.set('/page', { body, type?, headers? })`. Everything below
 * `/dist/` is the built package. `reports` holds the policy violations that browsers reported, `posted`
 * what else was posted to the site itself.
 */
export async function startSite() {
  const pages = new Map();
  const reports = [];
  const posted = [];
  const server = await listen(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://site');
    if (pathname === '/reports') {
      reports.push(await bodyOf(request));
      response.writeHead(204).end();
      return;
    }
    const { method, url, headers } = request;
    if (method === 'POST') posted.push({ method, url, headers, body: await bodyOf(request) });
    const page = pages.get(pathname);
    const file = pathname.startsWith('/dist/') && join(kDist, normalize(pathname.slice(6)));
    const body = page?.body ?? (file ? await readFile(file).catch(() => null) : null);
    const type = page ? (page.type ?? 'text/html') : (kTypes[extname(pathname)] ?? 'text/plain');
    response.writeHead(body === null ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-cache',
      ...page?.headers,
    });
    response.end(body ?? '');
  });
  return { ...server, pages, reports, posted };
}

/** Says that a message has arrived, to a page of any origin. */
export function accept(request, response) {
  response.writeHead(201, {
    'content-type': 'application/json',
    'access-control-allow-origin': '*',
  });
  response.end('{}');
}

/** A receiver that keeps what reaches it, and answers as the test says: by default it accepts. */
export async function startReceiver() {
  const receiver = { received: [], answer: accept };
  const server = await listen(async (request, response) => {
    const body = await bodyOf(request);
    const { method, url, headers } = request;
    // A browser that has come here with a form asks for the icon when it likes, also in the next test.
    if (url === '/favicon.ico') return response.writeHead(404).end();
    receiver.received.push({ method, url, headers, body });
    receiver.answer(request, response);
  });
  return Object.assign(receiver, server);
}

/** The fields of an urlencoded body; a name that comes twice fails the test that reads it. */
export function fieldsOf(body) {
  const entries = [...new URLSearchParams(body)];
  const fields = Object.fromEntries(entries);
  if (Object.keys(fields).length !== entries.length) throw new Error('a field was sent twice');
  return fields;
}
