import { isIP } from 'node:net';
import { z } from 'zod';
import type { Passkey, Passkeys } from '#domain';
import { issuer } from './server.ts';

// Loaded when somebody uses a passkey: it brings a reader of certificates, which every start would wait for.
const library = () => import('@simplewebauthn/server');
const helpers = () => import('@simplewebauthn/server/helpers');

/** Ed25519, ES256, RS256: what devices out there make. */
const algorithms = [-8, -7, -257];

/** Time to find the telephone, milliseconds. */
const patience = 4 * 60 * 1000;

const text = z.string().max(20_000);
const credential = { id: text, rawId: text, type: z.literal('public-key') };
const made = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
});
const signed = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text,
  }),
});

const parsed = <T>(schema: z.ZodType<T>, answer: string): T | null => {
  try {
    return schema.parse(JSON.parse(answer));
  } catch {
    return null;
  }
};

/**
 * Whether what a device says about its own make can be read without asking anybody: nothing, or signed by the new key
 * itself. Certificates name addresses of lists of revoked ones, and the library would fetch those.
 */
const asksNobody = async (attestationObject: string): Promise<boolean> => {
  const { decodeAttestationObject, isoBase64URL } = await helpers();
  const decoded = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject));
  const format = decoded.get('fmt');
  return format === 'none' || (format === 'packed' && decoded.get('attStmt').get('x5c') === undefined);
};

/** Browsers keep passkeys for names, not for numbers, and only over TLS or of the same machine. */
const suits = ({ protocol, hostname }: URL): boolean =>
  hostname === 'localhost' || (protocol === 'https:' && isIP(hostname.replace(/^\[|\]$/g, '')) === 0);

/**
 * Passkeys of the installation at this address; null where browsers offer none: without TLS, or by a number instead of
 * a name. Every passkey is kept by the device with its owner's id, and used only after the device has looked at them.
 */
export const openPasskeys = (address: string): Passkeys | null => {
  const { origin, hostname: rpID } = new URL(address);
  if (!suits(new URL(address))) return null;
  return {
    origin,
    requestToMake: async (person, known) => {
      const { generateRegistrationOptions } = await library();
      const options = await generateRegistrationOptions({
        rpName: issuer,
        rpID,
        userID: new TextEncoder().encode(person.id),
        userName: person.login,
        userDisplayName: person.name,
        timeout: patience,
        attestationType: 'none',
        supportedAlgorithmIDs: algorithms,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        excludeCredentials: known.map(({ credential: id, transports }) => ({
          id,
          transports: [...transports],
        })),
      });
      return { options: JSON.stringify(options), challenge: options.challenge };
    },

    verifyMade: async (answer, challenge) => {
      const response = parsed(made, answer);
      try {
        if (response === null || !(await asksNobody(response.response.attestationObject))) return null;
        const { verifyRegistrationResponse } = await library();
        const { registrationInfo: told } = await verifyRegistrationResponse({
          response: {
            ...response,
            response: { ...response.response, transports: [] },
            clientExtensionResults: {},
          },
          expectedChallenge: challenge,
          expectedOrigin: origin,
          expectedRPID: rpID,
          supportedAlgorithmIDs: algorithms,
        });
        return told === undefined
          ? null
          : {
              credential: told.credential.id,
              publicKey: Buffer.from(told.credential.publicKey).toString('base64url'),
              counter: told.credential.counter,
              transports: response.response.transports ?? [],
              copyable: told.credentialDeviceType === 'multiDevice',
              copied: told.credentialBackedUp,
            };
      } catch {
        return null;
      }
    },

    requestToSign: async () => {
      const { generateAuthenticationOptions } = await library();
      const options = await generateAuthenticationOptions({
        rpID,
        timeout: patience,
        userVerification: 'required',
      });
      return { options: JSON.stringify(options), challenge: options.challenge };
    },

    credentialOf: (answer) => parsed(signed, answer)?.id ?? null,

    verifySigned: async (answer, challenge, passkey) => {
      const response = parsed(signed, answer);
      try {
        if (response === null || !isOf(passkey, response)) return null;
        const { verifyAuthenticationResponse } = await library();
        const { verified, authenticationInfo: told } = await verifyAuthenticationResponse({
          response: { ...response, clientExtensionResults: {} },
          expectedChallenge: challenge,
          expectedOrigin: origin,
          expectedRPID: rpID,
          // Whether it counts back is asked of answers that are known to be by the key, and not of anybody's.
          credential: {
            id: passkey.credential,
            publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
            counter: 0,
          },
        });
        const copyable = told.credentialDeviceType === 'multiDevice';
        if (!verified || copyable !== passkey.copyable) return null;
        return { counter: told.newCounter, copied: told.credentialBackedUp };
      } catch {
        return null;
      }
    },
  };
};

/** The device says whose key it is; that has to be whom we know as its owner. */
const isOf = (passkey: Passkey, { id, response }: z.infer<typeof signed>): boolean =>
  id === passkey.credential && Buffer.from(response.userHandle, 'base64url').toString() === passkey.person;
