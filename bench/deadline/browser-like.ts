import { Agent, request } from 'node:http';

export interface Answered {
  readonly status: number;
  readonly text: string;
}

/** One person's browser: connections of its own that stay open, six at most. */
export class BrowserLike {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 6 });
  readonly #headers: Readonly<Record<string, string>>;

  constructor(headers: Readonly<Record<string, string>>) {
    this.#headers = headers;
  }

  /** A request without a body, or a form that is sent. Rejects when no answer came within two minutes. */
  ask(address: string, form: URLSearchParams | null = null): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const sent = request(
        address,
        {
          agent: this.#agent,
          method: form === null ? 'GET' : 'POST',
          timeout: 120_000,
          headers: {
            ...this.#headers,
            ...(form === null
              ? {}
              : { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' }),
          },
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk) => {
            text += chunk;
          });
          response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
          response.on('error', reject);
        },
      );
      sent.on('timeout', () => sent.destroy(new Error('no answer within two minutes')));
      sent.on('error', reject);
      sent.end(form?.toString());
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
