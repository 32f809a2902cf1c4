// WebKitGTK, driven by its own WebDriver. MiniBrowser draws on a screen in memory: it has no other way
// to run without a display.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { startProxy } from './proxy.mjs';
import { driverIsReady, WebDriverPage } from './webdriver.mjs';

/** Where Debian has it. */
export const kWebKitDriver = process.env.CLEARNOTICE_WEBKIT ?? '/usr/bin/WebKitWebDriver';

/** Ends with this process at the latest. */
function start(program, args, options) {
  const child = spawn(program, args, options);
  const stop = () => child.kill();
  process.once('exit', stop);
  child.once('exit', () => process.off('exit', stop));
  const failed = new Promise((_, fail) => child.once('error', fail));
  failed.catch(() => {});
  return { child, failed, stop };
}

/** A screen in memory; the server chooses a number that is free, and says which. */
async function startScreen() {
  const screen = start(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = new Promise((resolve) => {
    let said = '';
    screen.child.stdio[3].on('data', (piece) => {
      said += piece;
      if (said.endsWith('\n')) resolve(said.trim());
    });
  });
  const display = `:${await Promise.race([number, screen.failed])}`;
  return { ...screen, display };
}

function freePort() {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function startDriver(env) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const args = ['--host=127.0.0.1', `--port=${port}`];
  const driver = start(kWebKitDriver, args, { env, stdio: 'ignore' });
  await Promise.race([driverIsReady(origin), driver.failed]);
  return { ...driver, origin };
}

/** A browser now and then ends while it starts, and its driver then waits for it for ever. */
const kTries = 3;

/** `newPage` is a window with a profile of its own; one at a time. `page.asked` holds its requests. */
export async function startWebKit() {
  const [screen, proxy] = await Promise.all([startScreen(), startProxy()]);
  const env = { ...process.env, DISPLAY: screen.display, WAYLAND_DISPLAY: '' };
  let driver = await startDriver(env);
  const { address: httpProxy, asked } = proxy;
  let page;
  return {
    async newPage() {
      // The driver knows one session at a time; a test that failed may have left its own.
      await page?.close().catch(() => {});
      page = undefined;
      asked.length = 0;
      const wanted = { proxy: { proxyType: 'manual', httpProxy, sslProxy: httpProxy } };
      for (let tries = 1; !page; ++tries)
        try {
          page = await WebDriverPage.open(driver.origin, wanted);
        } catch (error) {
          if (tries === kTries) throw error;
          driver.stop();
          driver = await startDriver(env);
        }
      return Object.assign(page, { asked });
    },
    async close() {
      await page?.close().catch(() => {});
      for (const { stop } of [driver, screen]) stop();
      proxy.close();
    },
  };
}
