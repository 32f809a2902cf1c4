// The packed package in Next: a server component reads the notice with the engine, a client component
// shows the element, and an edge route answers with the deployed core.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { run } from '../../web/scripts/shared.mjs';
import { openClinic } from './support/clinic.mjs';
import { kBin, project } from './support/packed.mjs';

let clinic;
before(async () => (clinic = await openClinic()));
after(() => clinic?.close());

const kFiles = {
  'next.config.mjs': `
    import { dirname } from 'node:path';
    import { fileURLToPath } from 'node:url';
    const here = dirname(fileURLToPath(import.meta.url));
    // What is installed lies in the folder above, as in a workspace.
    export default { turbopack: { root: dirname(here) } };
  `,
  'app/layout.jsx': `
    export default function Layout({ children }) {
      return <html lang="fr"><head><link rel="icon" href="data:," /></head><body>{children}</body></html>;
    }
  `,
  'app/page.jsx': `
    import { Engine } from 'clearnotice';
    import { Contact } from './contact.jsx';
    import notice from '../notice.json';
    export default async function Page() {
      const engine = await Engine.load();
      const opened = engine.open(notice);
      await engine.addLocale('fr');
      const { title, sha256 } = await engine.withParts(() => opened.render('fr', 'text'));
      return <main><h1 id="title" data-sha256={sha256}>{title}</h1><Contact notice={notice} /></main>;
    }
  `,
  'app/contact.jsx': `
    'use client';
    import { useEffect, useRef } from 'react';
    export function Contact({ notice }) {
      const element = useRef(null);
      // Hydration sets no properties of custom elements: here the page does.
      useEffect(() => {
        const hear = (event) => { globalThis.heard = event.detail; };
        element.current.addEventListener('clearnotice:sent', hear);
        element.current.notice = notice;
        import('clearnotice/define');
      }, [notice]);
      return <clear-notice ref={element} locale="fr"><p>Fallback</p></clear-notice>;
    }
  `,
  'app/check/route.js': `
    import { Engine } from 'clearnotice';
    export const runtime = 'edge';
    export async function GET() {
      const engine = await Engine.load();
      const locale = await engine.addLocale('fr');
      return Response.json(engine.validate('email', 'siobhan@', { locale }));
    }
  `,
};

/** `next start` on a port of its own choice, once it says that it listens. */
function serve(root) {
  const server = spawn(
    process.execPath,
    [join(kBin, 'next'), 'start', '-p', '0', '-H', '127.0.0.1'],
    {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return new Promise((resolve, reject) => {
    let said = '';
    server.on('exit', () => reject(new Error(said)));
    server.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const [address] = /Ready/.test(said) ? said.match(/http:\/\/127\.0\.0\.1:\d+/) : [];
      if (address) resolve({ address, stop: () => server.kill() });
    });
  });
}

test('Next renders on the server, shows the element in the browser, and answers on the edge', async () => {
  const root = await project('next', {
    ...kFiles,
    'notice.json': JSON.stringify(clinic.notice),
  });
  await run(process.execPath, [join(kBin, 'next'), 'build'], {
    cwd: root,
    env: { NEXT_TELEMETRY_DISABLED: '1' },
  });
  const { address, stop } = await serve(root);
  try {
    const page = await (await fetch(address)).text();
    assert.match(page, /<h1 id="title" data-sha256="[0-9a-f]{64}">Politique de confidentialité</);
    const heard = await clinic.visit(`${address}/`);
    assert.equal(heard.id, 'group-practice');
    assert.equal(heard.sha256, page.match(/data-sha256="([0-9a-f]{64})"/)[1]);
    const verdict = await (await fetch(`${address}/check`)).json();
    assert.equal(verdict.code, 'email.no_domain');
  } finally {
    stop();
  }
});
