import { useDeferredValue, useEffect, useRef, useState } from "react";
import { useWatch } from "react-hook-form";
import { Button } from "#app/components/button.tsx";
import { useHydrated } from "#app/features/shell/use-hydrated.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { previewOf } from "../../editing/survey-preview.ts";
import { surveyFormFrom } from "../../form/survey-form.ts";
import { controlId } from "../public/question-frame.tsx";
import { SurveyPreviewPane } from "../survey-preview-pane.tsx";
import type { EditorParts } from "./editor-context.ts";

// Relative: what is there for screen readers alone would else make the whole page longer.
const scrolls = "relative max-h-[calc(100dvh-8rem)] overflow-y-auto";
/** How the pane is drawn: as wide as a phone, or as wide as a screen and made smaller. */
const widths = { Phone: "max-w-[375px]", Desktop: "w-[60rem] [zoom:0.42]" } as const;

/** What customers will see of what is being written, a moment behind the typing; follows the question being edited. */
export function LivePreview({ control }: Pick<EditorParts, "control">) {
  const form = useDeferredValue(useWatch({ control }));
  const { survey, unfinished } = previewOf(surveyFormFrom(form));
  const [width, setWidth] = useState<keyof typeof widths>("Phone");
  const hydrated = useHydrated();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const edited = target instanceof Element ? target.closest<HTMLElement>("[data-question]") : null;
      if (edited && box.current) scrollTo(box.current, edited.dataset.question ?? "");
    };
    document.addEventListener("focusin", follow);
    return () => document.removeEventListener("focusin", follow);
  }, []);
  return (
    <aside className="lg:sticky lg:top-4" aria-label="Live preview">
      <p className="mb-2 text-sm text-ink-soft">
        What customers see
        {unfinished > 0 &&
          ` (${formatNoun(unfinished, "question is", "questions are")} left out until what is wrong is mended)`}
      </p>
      {hydrated && (
        <fieldset className="mb-2 flex gap-2">
          <legend className="sr-only">Width of the preview</legend>
          {(["Phone", "Desktop"] as const).map((name) => (
            <Button
              key={name}
              type="button"
              look="secondary"
              size="small"
              aria-pressed={width === name}
              className="aria-pressed:border-accent aria-pressed:bg-accent-soft"
              onClick={() => setWidth(name)}
            >
              {name}
            </Button>
          ))}
        </fieldset>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section ref={box} className={scrolls} aria-label="Preview, scrolls" tabIndex={0}>
        <div className={widths[width]}>
          <SurveyPreviewPane survey={survey} label="Preview" />
        </div>
      </section>
    </aside>
  );
}

/** Only the box scrolls: the page stays where somebody is typing. */
function scrollTo(box: HTMLElement, questionId: string): void {
  const question = box.querySelector(`[id^="${CSS.escape(controlId(questionId))}"]`)?.closest(".sv-question");
  if (!question) return;
  const above = question.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTo({ top: box.scrollTop + above - 16 });
}
