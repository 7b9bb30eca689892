import { z } from "zod";
import type { ThemeModel } from "#app/engines/themes/fitted-theme.ts";
import { themeKinds } from "#app/engines/themes/fitted-theme.ts";
import { modelFormat } from "#app/engines/themes/model-format.ts";

const packedMatrix = z
  .object({ columns: z.int().nonnegative(), scales: z.array(z.number()), bytes: z.base64() })
  .refine(
    ({ columns, scales, bytes }) => Buffer.byteLength(bytes, "base64") === columns * scales.length,
    "one byte a number",
  );

/** A model as it is stored. One of another format, or cut short, does not parse. */
export const themeModelSchema: z.ZodType<ThemeModel> = z
  .object({
    format: z.literal(modelFormat),
    stems: z.array(z.string()),
    idf: z.array(z.number()),
    reduction: z
      .object({ latent: packedMatrix, words: packedMatrix, common: z.array(z.number()) })
      .nullable(),
    kindsApart: z.boolean(),
    themes: z.array(
      z.object({
        id: z.string(),
        kind: z.enum([...themeKinds, "question", "other"]),
        examples: z.array(z.array(z.int().nonnegative())),
      }),
    ),
  })
  .refine(({ stems, idf }) => stems.length === idf.length, "one weight a stem");
