import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Panel } from "#app/components/panel.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import { formatNoun, formatShare } from "#app/lib/numbers.ts";

export interface GapSurveyView {
  questions: { label: string; title: string; closes: number; closedShare: number }[];
  /** How many of the best customers were looked at. */
  best: number;
  rankedBy: "rank" | "revenue";
  gaps: number;
  askedOfEach: number;
  seconds: number;
  most: number;
}

/** The shortest survey that fills the gaps of the best customers: what it asks, what that closes, and the button. */
export function GapSurveyBox({ plan, mayDraft }: { plan: GapSurveyView; mayDraft: boolean }) {
  if (plan.best === 0) {
    return (
      <p className="max-w-reading">Once customers have bought something, their gaps are looked for here.</p>
    );
  }
  if (plan.questions.length === 0) {
    return (
      <p className="max-w-reading">
        Of the {formatNoun(plan.best, "best customer", "best customers")} everything that serves a decision is
        known and fresh. There is nothing to ask.
      </p>
    );
  }
  const minutes = Math.max(1, Math.round(plan.seconds / 60));
  return (
    <Panel className="max-w-reading">
      <p className="mb-3">
        {formatNoun(plan.questions.length, "question closes", "questions close")}{" "}
        {formatShare(plan.questions.at(-1)?.closedShare ?? 0)} of the {formatNoun(plan.gaps, "gap", "gaps")}{" "}
        in the profiles of the {formatNoun(plan.best, "best customer", "best customers")}
        {plan.rankedBy === "revenue" && " (by revenue)"}. It takes {formatNoun(minutes, "minute", "minutes")}{" "}
        at most; by a personal link one of them sees {plan.askedOfEach.toFixed(1)} questions on average,
        because what is known is skipped.
      </p>
      <ol className="mb-4 list-decimal ps-6">
        {plan.questions.map((question) => (
          <li key={question.label} className="py-1">
            {question.title}{" "}
            <span className="text-sm text-ink-soft">
              {question.title.startsWith(question.label) ? "Closes" : `${question.label}: closes`}{" "}
              {formatNoun(question.closes, "gap", "gaps")}, {formatShare(question.closedShare)} so far
            </span>
          </li>
        ))}
      </ol>
      {mayDraft && (
        <Form method="post" className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="intent" value="draft" />
          <TextField
            name="most"
            label="At most so many questions"
            inputMode="numeric"
            className="w-52"
            defaultValue={String(plan.most)}
          />
          <Button>Draft this survey</Button>
        </Form>
      )}
    </Panel>
  );
}
