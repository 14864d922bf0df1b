import { get as httpGet, type IncomingHttpHeaders } from 'node:http';
import { get as httpsGet } from 'node:https';
import { AppError } from '../../base/app-error.ts';

/** The head of an answer. */
export interface AnswerHead {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

/** A server that says nothing for so long is given up, in milliseconds. */
const SILENCE = 30_000;
const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * One GET request, redirects followed. Every piece of the body is handed over as it comes, so that what came before a
 * cut is not lost (the streams of `fetch` drop what was not read yet). Resolves when the body is whole; rejects when
 * the connection is cut, refused or silent.
 *
 * @param onHead called with the head of the answer before its body; throwing ends the request
 */
export async function httpGetBytes(
  url: URL,
  headers: Readonly<Record<string, string>>,
  onHead: (head: AnswerHead) => void,
  onBytes: (bytes: Uint8Array) => void,
): Promise<void> {
  let at = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const next = await oneRequest(at, headers, onHead, onBytes);
    if (next === undefined) return;
    at = next;
  }
  throw new AppError('network', `${url.href} sends on and on to other addresses.`, 'Check the address.');
}

function oneRequest(
  url: URL,
  headers: Readonly<Record<string, string>>,
  onHead: (head: AnswerHead) => void,
  onBytes: (bytes: Uint8Array) => void,
): Promise<URL | undefined> {
  return new Promise((resolve, reject) => {
    const get = url.protocol === 'https:' ? httpsGet : httpGet;
    const request = get(url, { headers }, (response) => {
      const status = response.statusCode ?? 0;
      const location = response.headers.location;
      if (REDIRECTS.has(status) && location !== undefined) {
        response.resume();
        resolve(new URL(location, url));
        return;
      }
      response.on('error', reject);
      response.on('close', () => {
        if (!response.complete) reject(new Error('the connection was cut'));
      });
      try {
        onHead({ status, headers: response.headers });
        response.on('data', (bytes: Uint8Array) => onBytes(bytes));
        response.on('end', () => resolve(undefined));
      } catch (error) {
        request.destroy();
        reject(error);
      }
    });
    request.on('error', reject);
    request.setTimeout(SILENCE, () => request.destroy(new Error('the server fell silent')));
  });
}
