import type { ReactNode } from "react";
import type { SurveyLook } from "../../survey.schema.ts";
import { drawPage, respond } from "./page-response.server.tsx";

/** A public page of one column that looks like a survey's, or like the one whose look is given; no cache keeps it. */
export function plainPage(
  status: number,
  language: string,
  title: string,
  children: ReactNode,
  look: SurveyLook | null = null,
): Response {
  const page = respond(status, drawPage({ title, language, look, children }));
  page.headers.set("Cache-Control", "no-store");
  return page;
}
