/** The kinds of pictures that every browser shows and that hold no script, and how their first bytes read. */
export const pictureTypes = [
  { mediaType: "image/jpeg", bytes: [0xff, 0xd8, 0xff] },
  { mediaType: "image/png", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: "image/gif", bytes: [0x47, 0x49, 0x46, 0x38] },
  {
    mediaType: "image/webp",
    bytes: [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
  },
] as const satisfies readonly { mediaType: string; bytes: readonly (number | null)[] }[];

export type PictureType = (typeof pictureTypes)[number]["mediaType"];

/** Whether a file begins with these bytes; null stands for any byte. */
export function beginsWith(file: Uint8Array, bytes: readonly (number | null)[]): boolean {
  return file.length >= bytes.length && bytes.every((byte, index) => byte === null || file[index] === byte);
}
