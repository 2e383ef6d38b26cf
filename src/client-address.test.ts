import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

test.each<[string, string | undefined, string | undefined, readonly string[], string | null]>([
  ['without a proxy the socket counts, whatever is claimed', '192.0.2.7', '10.1.1.1', [], '192.0.2.7'],
  ['a proxy of ours tells the address', '10.0.0.1', '192.0.2.7', ['10.0.0.1'], '192.0.2.7'],
  [
    'what stands before the last foreign address is a claim',
    '10.0.0.1',
    '1.1.1.1, 192.0.2.7',
    ['10.0.0.1'],
    '192.0.2.7',
  ],
  ['two proxies of ours', '10.0.0.1', '192.0.2.7, 10.0.0.2', ['10.0.0.1', '10.0.0.2'], '192.0.2.7'],
  ['a proxy that tells nothing', '10.0.0.1', undefined, ['10.0.0.1'], '10.0.0.1'],
  ['IPv4 in the clothes of IPv6', '::ffff:10.0.0.1', '2001:db8::1', ['10.0.0.1'], '2001:db8::1'],
  ['a socket that is gone', undefined, '192.0.2.7', [], null],
])('%s', (_name, socket, forwardedFor, proxies, expected) => {
  expect(clientAddress(socket, forwardedFor, proxies)).toBe(expected);
});
