import { toBuffer, toString as toText } from "qrcode";
import { z } from "zod";

export const qrFormatSchema = z.enum(["svg", "png"]);
export type QrFormat = z.output<typeof qrFormatSchema>;

/**
 * How much of a printed code may be dirty or torn: M restores some 15 %, and the quiet zone of four modules around it is
 * what readers ask for (ISO/IEC 18004).
 */
const PRINT = { errorCorrectionLevel: "M", margin: 4 } as const;
/** Enough dots for a poster; a picture made of lines has no size. */
const PNG_WIDTH = 1024;

/** The address as a QR code in a picture, black on white. */
export async function qrCode(
  address: string,
  format: QrFormat,
): Promise<{ type: string; body: Uint8Array<ArrayBuffer> | string }> {
  return format === "svg"
    ? { type: "image/svg+xml", body: await toText(address, { ...PRINT, type: "svg" }) }
    : {
        type: "image/png",
        body: new Uint8Array(await toBuffer(address, { ...PRINT, type: "png", width: PNG_WIDTH })),
      };
}
