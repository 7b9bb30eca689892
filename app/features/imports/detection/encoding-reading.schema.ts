import { z } from "zod";

/** How one encoding reads some texts of a file. */
export const encodingReadingSchema = z.object({ encoding: z.string(), texts: z.array(z.string()) });
export type EncodingReading = z.infer<typeof encodingReadingSchema>;
