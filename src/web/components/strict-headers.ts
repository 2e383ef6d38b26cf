import { secureHeaders } from 'hono/secure-headers';

/** The headers of every answer of either side: nothing from elsewhere, no script, no frame. */
export const strictHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
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
