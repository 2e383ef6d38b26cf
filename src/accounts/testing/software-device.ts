import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Bits of what a device says it has done: somebody was there, was looked at; copyable, copied; a new key follows. */
const flag = { present: 1, verified: 4, copyable: 8, copied: 16, attested: 64 } as const;

/** What a device or a browser does otherwise than it should. */
export interface Misbehaviour {
  readonly origin?: string;
  readonly rpID?: string;
  readonly challenge?: string;
  readonly type?: string;
  /** Has not looked at its owner. */
  readonly unverified?: boolean;
  readonly counter?: number;
  readonly userHandle?: string;
  readonly credential?: string;
  /** Signs with a key of its own making. */
  readonly otherKey?: boolean;
  readonly copyable?: boolean;
  /** What it says about its make. */
  readonly attestation?: { readonly fmt: string; readonly attStmt: ReadonlyMap<string, unknown> };
}

/** A device that keeps one passkey, with a browser around it, in software. */
export const softwareDevice = (origin: string, { copyable = false, counts = true } = {}) => {
  const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { privateKey, publicKey } = pair();
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const credential = base64url(randomBytes(32));
  let counter = 0;
  let owner = '';

  const clientData = (type: string, challenge: string, wrong: Misbehaviour): Buffer =>
    Buffer.from(
      JSON.stringify({
        type: wrong.type ?? type,
        challenge: wrong.challenge ?? challenge,
        origin: wrong.origin ?? origin,
        crossOrigin: false,
      }),
    );
  const authenticatorData = (made: Uint8Array, wrong: Misbehaviour): Buffer => {
    if (counts) counter += 1;
    const head = Buffer.alloc(5);
    head[0] =
      flag.present |
      (wrong.unverified ? 0 : flag.verified) |
      ((wrong.copyable ?? copyable) ? flag.copyable | flag.copied : 0) |
      (made.length > 0 ? flag.attested : 0);
    head.writeUInt32BE(wrong.counter ?? counter, 1);
    return Buffer.concat([sha256(wrong.rpID ?? new URL(origin).hostname), head, made]);
  };

  return {
    credential,
    /** The answer to options for `navigator.credentials.create`, as JSON. */
    make: (options: string, wrong: Misbehaviour = {}): string => {
      const { challenge, user } = JSON.parse(options) as { challenge: string; user: { id: string } };
      owner = user.id;
      const id = Buffer.from(wrong.credential ?? credential, 'base64url');
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const key = new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]);
      const made = Buffer.concat([Buffer.alloc(16), length, id, isoCBOR.encode(key)]);
      const { fmt = 'none', attStmt = new Map() } = wrong.attestation ?? {};
      const attestation = new Map<string, unknown>([
        ['fmt', fmt],
        ['attStmt', attStmt],
        ['authData', authenticatorData(made, wrong)],
      ]);
      return JSON.stringify({
        id: base64url(id),
        rawId: base64url(id),
        type: 'public-key',
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', challenge, wrong)),
          attestationObject: base64url(isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0])),
          transports: ['internal'],
        },
      });
    },
    /** The answer to options for `navigator.credentials.get`, as JSON. */
    sign: (options: string, wrong: Misbehaviour = {}): string => {
      const { challenge } = JSON.parse(options) as { challenge: string };
      const data = authenticatorData(new Uint8Array(), wrong);
      const client = clientData('webauthn.get', challenge, wrong);
      const key = wrong.otherKey ? pair().privateKey : privateKey;
      const id = wrong.credential ?? credential;
      return JSON.stringify({
        id,
        rawId: id,
        type: 'public-key',
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(data),
          signature: base64url(sign('sha256', Buffer.concat([data, sha256(client)]), key)),
          userHandle: wrong.userHandle ?? owner,
        },
      });
    },
  };
};
