/** What a picture of a survey may be: small enough for a phone on a slow line, and no bomb once it is unpacked. */
export const pictureLimits = {
  bytes: 2 * 1024 * 1024,
  /** Longest side in pixels. */
  side: 6000,
  pixels: 16_000_000,
  /** Of one survey, those of its earlier revisions included. */
  perSurvey: 400,
  /** In one form. */
  atOnce: 40,
} as const;

/** What a browser's file dialog offers, for its "accept" attribute. */
export const acceptedPictures = ".png,.jpg,.jpeg,.webp,.gif";
