import type { ReactNode } from "react";
import { drawPage, respond } from "./page-response.server.tsx";

/** A public page of one column that looks like a survey's; no cache keeps it. */
export function plainPage(status: number, language: string, title: string, children: ReactNode): Response {
  const page = respond(status, drawPage({ title, language, look: null, children }));
  page.headers.set("Cache-Control", "no-store");
  return page;
}
