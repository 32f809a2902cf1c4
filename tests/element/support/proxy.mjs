// Keeps what a browser asks for: WebDriver itself tells nothing of requests.
import { createServer, request as forward } from 'node:http';

/**
 * A proxy that lets through what goes to this machine and refuses the rest. `asked` holds all of it, as
 * `GET http://…`; where the address is a secret of browser and server, as `CONNECT host:443` or `TLS`.
 */
export async function startProxy() {
  const asked = [];
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    asked.push(`${method} ${url}`);
    const address = URL.canParse(url) ? new URL(url) : null;
    if (address?.hostname !== '127.0.0.1') return response.writeHead(502).end();
    const onward = forward(address, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('connect', ({ url }, socket) => {
    asked.push(`CONNECT ${url}`);
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  // WebKit speaks TLS even to the proxy when an address begins with https.
  server.on('clientError', (_, socket) => {
    asked.push('TLS');
    socket.destroy();
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    asked,
    address: `127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
