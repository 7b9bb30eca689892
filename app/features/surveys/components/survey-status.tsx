import { Tag } from "#app/components/tag.tsx";
import type { SurveyStatus } from "../survey.schema.ts";

const words = {
  draft: { tone: "outline", text: "Draft" },
  published: { tone: "ok", text: "Open for answers" },
  closed: { tone: "neutral", text: "Closed" },
} as const;

/** Whether a survey takes answers, in words. */
export function SurveyStatusTag({ status }: { status: SurveyStatus }) {
  return <Tag tone={words[status].tone}>{words[status].text}</Tag>;
}
