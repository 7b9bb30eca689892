import type { ThemeKind } from "#app/features/themes/theme-kind.ts";

/** What a palette entry is; a theme says its kind. */
export type PaletteType = "place" | "customer" | "company" | "segment" | "persona" | ThemeKind;

/** Something the command palette can lead to. */
export interface PaletteEntry {
  type: PaletteType;
  label: string;
  /** What tells it from others of its name: an e-mail address, a summary. */
  detail: string | null;
  to: string;
}
