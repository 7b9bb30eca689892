import { z } from "zod";

export const themeKindSchema = z.enum(["pain", "goal", "praise"]);

/** What a palette entry is; a theme says its kind. */
export type PaletteType =
  | "place"
  | "customer"
  | "company"
  | "segment"
  | "persona"
  | z.infer<typeof themeKindSchema>;

/** Something the command palette can lead to. */
export interface PaletteEntry {
  type: PaletteType;
  label: string;
  /** What tells it from others of its name: an e-mail address, a summary. */
  detail: string | null;
  to: string;
}
