import { secureHeaders } from 'hono/secure-headers';

const strict = (scripts: { scriptSrc?: string[]; connectSrc?: string[] }) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      ...scripts,
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    // The site may stand behind plain HTTP on a closed network; its front server decides about TLS.
    strictTransportSecurity: false,
  });

/** The headers of every answer of the public side: nothing from elsewhere, no script, no frame. */
export const strictHeaders = strict({});

/** The same for pages that bring a script of our own: from this server, as a file. */
export const strictHeadersWithScripts = strict({ scriptSrc: ["'self'"], connectSrc: ["'self'"] });
