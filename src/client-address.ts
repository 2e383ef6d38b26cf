/** An IPv4 address that a socket writes as IPv6 is the same address. */
const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

/**
 * The network address of whoever asks: the socket's own, or, when that is a proxy of ours, the last address of
 * `X-Forwarded-For` that is none of our proxies. What stands before that anybody could have written.
 */
export const clientAddress = (
  socket: string | undefined,
  forwardedFor: string | undefined,
  proxies: readonly string[],
): string | null => {
  if (socket === undefined) return null;
  const chain = [...(forwardedFor ?? '').split(',').map(plain).filter(Boolean), plain(socket)].toReversed();
  return chain.find((address) => !proxies.includes(address)) ?? plain(socket);
};
