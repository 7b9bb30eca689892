import type { LinkDescriptor } from "@remix-run/node";
import controls from "./survey-controls.css?url";
import page from "./survey-page.css?url";
import parts from "./survey-parts.css?url";

/** The styles of the public page, for our own pages that show a preview of it. */
export const surveyStyleLinks: LinkDescriptor[] = [page, controls, parts].map((href) => ({
  rel: "stylesheet",
  href,
}));
