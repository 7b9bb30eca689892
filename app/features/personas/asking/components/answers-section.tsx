import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DotInterval } from "#app/components/charts/dot-interval.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Section } from "#app/components/panel.tsx";
import { TextAreaField } from "#app/components/text-fields.tsx";
import type { AskedAbout } from "#app/engines/personas/evidence.ts";
import { paths } from "#app/lib/paths.ts";
import { shareDot } from "../../lines/share-dot.ts";
import { answersInWords, verdictInWords } from "../asking-words.ts";

const answers = [
  { key: "yes", label: "Yes" },
  { key: "no", label: "No" },
  { key: "unsure", label: "Not sure" },
] as const;

/** What customers answered about a line, what follows from it, and what is left to decide. */
export function AnswersSection({
  asked,
  surveyState,
  text,
  revision,
  mayEdit,
}: {
  asked: AskedAbout;
  /** draft, published or closed. */
  surveyState: string;
  text: string;
  revision: number;
  mayEdit: boolean;
}) {
  const of = asked.yes + asked.no + asked.unsure;
  return (
    <Section title="What customers answered" id="answers">
      <div className="grid gap-4">
        <p className="max-w-reading">
          Asked on <DateText iso={asked.askedAt} /> in{" "}
          <Link className="link" to={paths.survey(asked.surveyId)}>
            a survey
          </Link>
          {surveyState === "draft" && (
            <>
              {" "}
              that is still a draft: publish it, then send its{" "}
              <Link className="link" to={paths.surveyInvitations(asked.surveyId)}>
                mailing
              </Link>
            </>
          )}
          . {answersInWords(asked)} {verdictInWords(asked)}
          {asked.kept && (
            <>
              {" "}
              {asked.kept.by} keeps it as an assumption all the same, since <DateText iso={asked.kept.at} />.
            </>
          )}
        </p>
        {asked.kind === "claim" && of > 0 && (
          <DotInterval
            title={`${answersInWords(asked).split(" (")[0]}.`}
            dots={answers.map(({ key, label }) => shareDot(key, label, asked[key], of))}
            from={0}
            to={1}
            measure="Share of those who answered, with its 95 % interval"
          />
        )}
        {mayEdit && asked.verdict === "contradicted" && !asked.reworded && (
          <SettleForm text={text} revision={revision} kept={asked.kept !== undefined} />
        )}
      </div>
    </Section>
  );
}

/** Customers contradict the line: it is the marketer who decides. */
function SettleForm({ text, revision, kept }: { text: string; revision: number; kept: boolean }) {
  return (
    <Form method="post" className="grid max-w-reading gap-3">
      <input type="hidden" name="revision" value={revision} />
      <TextAreaField
        name="text"
        label="Say it in other words"
        hint="Other words are an assumption again, and can be asked about anew."
        rows={2}
        defaultValue={text}
      />
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="reword">
          Reword the line
        </Button>
        <Button name="intent" value="remove" look="secondary">
          Remove it
        </Button>
        {!kept && (
          <Button name="intent" value="keep" look="secondary">
            Keep it as an assumption
          </Button>
        )}
      </div>
    </Form>
  );
}
