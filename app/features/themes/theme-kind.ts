import { z } from "zod";
import { themeKinds } from "#app/engines/themes/fitted-theme.ts";

export { themeKinds };

/** The kinds of statement that are grouped into themes. */
export const themeKindSchema = z.enum(themeKinds);
export type ThemeKind = z.infer<typeof themeKindSchema>;
