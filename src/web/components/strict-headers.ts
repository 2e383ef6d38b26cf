import { secureHeaders } from 'hono/secure-headers';

const strict = (
  scripts: { scriptSrc?: string[]; connectSrc?: string[] },
  frames: 'refused' | 'anywhere' = 'refused',
) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      ...scripts,
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: [frames === 'refused' ? "'none'" : '*'],
    },
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
    referrerPolicy: 'same-origin',
    xFrameOptions: frames === 'refused' ? 'DENY' : false,
    // A picture or file of ours may be shown by any site; pages refuse frames by themselves.
    crossOriginResourcePolicy: frames === 'refused' ? 'same-origin' : 'cross-origin',
    // The site may stand behind plain HTTP on a closed network; its front server decides about TLS.
    strictTransportSecurity: false,
  });

/** The headers of pages with a script of our own: nothing from elsewhere, no frame. */
export const strictHeadersWithScripts = strict({ scriptSrc: ["'self'"], connectSrc: ["'self'"] });

/** The same without scripts. */
export const strictHeaders = strict({});

/** For what is made to be shown inside the pages of others: no script, any frame. */
export const strictHeadersToEmbed = strict({}, 'anywhere');
