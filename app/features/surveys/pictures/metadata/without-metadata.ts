import { beginsWith, type PictureType, pictureTypes } from "../picture-types.ts";
import { gifWithoutMetadata } from "./gif-without-metadata.ts";
import { jpegWithoutMetadata } from "./jpeg-without-metadata.ts";
import { pngWithoutMetadata } from "./png-without-metadata.ts";
import { webpWithoutMetadata } from "./webp-without-metadata.ts";

const cleaners: Record<PictureType, (file: Uint8Array) => Uint8Array[] | null> = {
  "image/jpeg": jpegWithoutMetadata,
  "image/png": pngWithoutMetadata,
  "image/webp": webpWithoutMetadata,
  "image/gif": gifWithoutMetadata,
};

/**
 * A picture (PNG, JPEG, WebP or GIF, by its first bytes) with nothing but what is needed to draw it: no place or time
 * where it was taken, no camera, no names, no comments, no second picture behind its end. Its pixels and its colour
 * profile are as they were, and which way up it stands. Only what is known is copied, so what nobody knows goes; a file
 * that breaks off, or is none from some byte on, ends there. Null where no picture is left, and for other files. Walks
 * the file once.
 */
export function withoutMetadata(file: Uint8Array): Uint8Array | null {
  const type = pictureTypes.find(({ bytes }) => beginsWith(file, bytes));
  const parts = type === undefined ? null : cleaners[type.mediaType](file);
  return parts === null ? null : joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
