import { useDeferredValue, useEffect, useRef, useState } from "react";
import { useWatch } from "react-hook-form";
import { formatNoun } from "#app/lib/numbers.ts";
import { previewOf } from "../../editing/survey-preview.ts";
import { surveyFormFrom } from "../../form/survey-form.ts";
import { PreviewBox } from "../preview-box.tsx";
import { controlId } from "../public/question-frame.tsx";
import { SurveyPreviewPane } from "../survey-preview-pane.tsx";
import type { EditorParts } from "./editor-context.ts";

/** How the pane is drawn: as wide as a phone, or as wide as a screen and made smaller. */
const widths = { Phone: "max-w-[375px]", Desktop: "w-[60rem] [zoom:0.42]" } as const;

/** What customers will see of what is being written, a moment behind the typing; follows the question being edited. */
export function LivePreview({ control }: Pick<EditorParts, "control">) {
  const form = useDeferredValue(useWatch({ control }));
  const { survey, unfinished } = previewOf(surveyFormFrom(form));
  const [width, setWidth] = useState<keyof typeof widths>("Phone");
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
    <PreviewBox
      label="Live preview"
      lead={`What customers see${
        unfinished > 0
          ? ` (${formatNoun(unfinished, "question is", "questions are")} left out until what is wrong is mended)`
          : ""
      }`}
      legend="Width of the preview"
      ways={["Phone", "Desktop"] as const}
      way={width}
      onWay={setWidth}
      box={box}
    >
      <div className={widths[width]}>
        <SurveyPreviewPane survey={survey} label="Preview" />
      </div>
    </PreviewBox>
  );
}

/** Only the box scrolls: the page stays where somebody is typing. */
function scrollTo(box: HTMLElement, questionId: string): void {
  const question = box.querySelector(`[id^="${CSS.escape(controlId(questionId))}"]`)?.closest(".sv-question");
  if (!question) return;
  const above = question.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTo({ top: box.scrollTop + above - 16 });
}
