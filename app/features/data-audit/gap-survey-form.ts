import { z } from "zod";

/** What a survey for gaps asks at most unless somebody says otherwise: what two minutes hold. */
export const USUAL_MOST = 8;

/** The buttons of the audit's page; a number that is none is taken as the usual one. */
export const gapSurveyForm = z.object({
  intent: z.enum(["draft", "count"]),
  most: z.coerce.number().int().min(1).max(20).catch(USUAL_MOST).default(USUAL_MOST),
});
