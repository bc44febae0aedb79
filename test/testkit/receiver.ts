import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export const RECEIVER_SECRET = Buffer.alloc(32, 7);

export interface ReceivedEvent {
  readonly id: string;
  readonly type: string;
  readonly ringId: string;
  readonly accounts: number;
}

/** `HANG` never answers. */
export type ReceiverAnswer = number | 'HANG';

/** A receiver of webhooks on this machine that checks signatures, and can be stopped and started again on its port. */
export class Receiver {
  /** In the order in which they came, whatever was answered. */
  readonly received: ReceivedEvent[] = [];
  answer: (event: ReceivedEvent) => ReceiverAnswer = () => 204;
  headers: Readonly<Record<string, string>> = {};
  #server: Server | undefined;
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}/hooks`;
  }

  async start(): Promise<void> {
    const server = createServer(async (request, response) => {
      const body = await text(request);
      const header = (name: string) => String(request.headers[name] ?? '');
      const signed = `${header('webhook-id')}.${header('webhook-timestamp')}.${body}`;
      const expected = `v1,${createHmac('sha256', RECEIVER_SECRET).update(signed).digest('base64')}`;
      if (!isEqual(header('webhook-signature'), expected)) return reply(response, 401);
      const { type, data } = JSON.parse(body) as {
        readonly type: string;
        readonly data: { readonly ringId: string; readonly accounts: number };
      };
      const event = { id: header('webhook-id'), type, ringId: data.ringId, accounts: data.accounts };
      this.received.push(event);
      const answer = this.answer(event);
      if (answer !== 'HANG') reply(response, answer, this.headers);
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }
}

function reply(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, headers).end();
}

function isEqual(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
