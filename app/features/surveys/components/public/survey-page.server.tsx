import { randomUUID } from "node:crypto";
import { paths } from "#app/lib/paths.ts";
import { hasTrouble } from "../../public-page/form-view.ts";
import { dataForScript } from "../../public-page/page-data.ts";
import { type FormState, formView } from "../../public-page/public-form.ts";
import type { Surroundings } from "../../public-page/surroundings.ts";
import type { PublicSurvey } from "../../survey.schema.ts";
import { localizeSurvey } from "../../translations/localize-survey.ts";
import { textLanguages } from "../../translations/text-language.ts";
import { AnswerForm, type HiddenFields } from "./answer-form.tsx";
import { type DrawnPage, drawPage, respond } from "./page-response.server.tsx";
import { SurveyLogo } from "./survey-logo.tsx";

/** A survey's page for one respondent. */
export interface FormPage {
  slug: string;
  open: PublicSurvey;
  language: string;
  hidden: Omit<HiddenFields, "version">;
  state: FormState;
  surroundings: Surroundings;
  /** It shows what was sent or begun before, which is newer than what the device remembers. */
  returned: boolean;
  /** When it was saved on the server, in milliseconds; null where it comes from what was just sent. */
  savedAt: number | null;
}

/** The page as it has to be shown to this one respondent. */
export function formPage(page: FormPage, status = 200): Response {
  return respond(status, drawForm(page));
}

// Stand in a kept page for what differs with each view; no author could type them.
const marks = { key: randomUUID(), seal: randomUUID(), link: randomUUID(), via: randomUUID() };
const anyMark = new RegExp(Object.values(marks).join("|"));

// A version never changes, so its page is drawn once: a view is then a few strings put together.
const kept = new Map<string, Omit<DrawnPage, "html"> & { parts: string[] }>();
const MAX_KEPT = 200;

/** The first page for somebody of whom nothing is known; `page.state` is the same for all of them. */
export function openingPage(page: FormPage): Response {
  const { open, hidden, state, surroundings } = page;
  if (hasRandomOrder(open) || surroundings.kind === "kiosk") return formPage(page);
  const shownIn = JSON.stringify(surroundings);
  const name = [open.id, open.version, page.language, shownIn, ...state.context.fullQuotas].join(" ");
  let drawn = kept.get(name);
  if (drawn === undefined) {
    const { html, ...rest } = drawForm({ ...page, hidden: { ...hidden, ...marks } });
    drawn = { parts: html.split(anyMark), ...rest };
    const oldest = kept.keys().next().value;
    if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(name, drawn);
  }
  const [start = "", beforeSeal = "", beforeLink = "", beforeVia = "", rest = ""] = drawn.parts;
  const [key, seal, link, via] = [hidden.key, hidden.seal, hidden.link, hidden.via].map(escapeAttribute);
  const html = `${start}${key}${beforeSeal}${seal}${beforeLink}${link}${beforeVia}${via}${rest}`;
  return respond(200, { ...drawn, html });
}

function hasRandomOrder({ survey }: PublicSurvey): boolean {
  return survey.questions.some((question) => "order" in question && question.order === "random");
}

function drawForm({ slug, open, language, hidden, state, ...page }: FormPage): DrawnPage {
  const surroundings = leaving(page.surroundings, hidden.key);
  const survey = localizeSurvey(open.survey, language);
  const isShared = surroundings.kind === "kiosk";
  const view = { ...formView(survey, language, state), isShared };
  const title = hasTrouble(state.entered) ? `${view.words.error} ${survey.title}` : survey.title;
  return drawPage({
    title,
    language,
    look: survey.look,
    surroundings,
    children: (
      <>
        <SurveyLogo look={survey.look} altLanguage={textLanguages(survey, language)("look.logo")} />
        <AnswerForm
          view={view}
          addresses={{
            answer: paths.publicSurvey(slug),
            draft: paths.surveyDraft(slug),
            files: paths.surveyFiles(slug),
          }}
          draft={slug}
          leave={surroundings.kind === "kiosk" ? surroundings.begin : null}
          hidden={{ ...hidden, version: String(open.version) }}
          data={{ words: view.words, ...dataForScript(survey, state.context) }}
          returned={page.returned}
          savedAt={page.savedAt}
        />
      </>
    ),
  });
}

/** Whoever leaves a kiosk, or is taken to have left, leaves no draft behind. */
function leaving(surroundings: Surroundings, key: string): Surroundings {
  if (surroundings.kind !== "kiosk") return surroundings;
  return { ...surroundings, begin: `${surroundings.begin}&left=${encodeURIComponent(key)}` };
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
