import { openPanel } from "./panel.ts";
import { stickyButton } from "./sticky-button.ts";
import { fitFrame, surveyFrame } from "./survey-frame.ts";
import { hasClosed, whenItIsTime } from "./when.ts";

/*
 * The script that other sites take to show a survey: it fits the frames that stand on the page to the height of what is
 * in them, and opens one as a popup or behind a button. It sets no cookie, asks nobody anything, and remembers one thing:
 * that a popup was closed.
 */

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const { origin } = new URL(script.src);
  const { survey, show, title = "", close = "Close", label = "", ground = "", text = "" } = script.dataset;
  const words = { title, close };
  const colours = { ground, text };
  if (survey === undefined) {
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.src.startsWith(`${origin}/s/`)) fitFrame(frame);
    }
  } else {
    const address = `${origin}/s/${encodeURIComponent(survey)}?via=embed`;
    const open = (focus: boolean) => openPanel(surveyFrame(address, title), survey, words, { focus });
    if (show === "button") stickyButton(label, colours, () => open(true));
    else if (!hasClosed(survey)) whenItIsTime(script.dataset, () => open(false));
  }
}
