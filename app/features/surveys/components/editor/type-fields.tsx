import {
  addressLines,
  contactFields,
  type FileKind,
  fileKinds,
  partNames,
} from "../../answers/answer-parts.ts";
import { surveyLimits } from "../../survey-limits.ts";
import { fieldsOf, type QuestionParts } from "./question-fields.tsx";

const steps = (counts: readonly number[]) =>
  counts.map((count) => ({ value: String(count), label: `1 to ${count}` }));

const upTo = (most: number) =>
  Array.from({ length: most }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }));

const kindNames: Record<FileKind, string> = {
  image: "Pictures",
  pdf: "PDF",
  text: "Text files",
  document: "Documents",
  spreadsheet: "Spreadsheets",
};

const pair = "grid gap-4 sm:grid-cols-2";

/** What a question of this type has beside what every question has: its limits, scale, fields. */
export function TypeFields(props: QuestionParts) {
  const { type } = props.question;
  const { text, lines, choice, tick, boxes } = fieldsOf(props);
  const ends = (low: string, high: string) => (
    <div className={pair}>
      {text("lowLabel", `Words at ${low}`)}
      {text("highLabel", `Words at ${high}`)}
    </div>
  );
  switch (type) {
    case "short-text":
      return text("maxLength", "Longest answer", { hint: `Characters, at most ${surveyLimits.shortText}` });
    case "long-text":
      return text("maxLength", "Longest answer", { hint: `Characters, at most ${surveyLimits.longText}` });
    case "multiple-choice":
      return <ChoiceLimits {...props} />;
    case "picture-choice":
      return (
        <>
          {tick("several", "Several pictures may be chosen")}
          <ChoiceLimits {...props} />
        </>
      );
    case "ranking":
      return text("rankAtMost", "Rank at most how many", { hint: "All of them when left empty" });
    case "stars":
      return choice("scale", "Stars", steps([3, 4, 5, 6, 7, 10]));
    case "csat":
      return (
        <>
          {choice("scale", "Steps", steps([5, 7]))}
          {ends("the lowest step", "the highest step")}
        </>
      );
    case "ces":
      return ends("1", "7");
    case "nps":
      return ends("0", "10");
    case "number":
      return (
        <>
          <div className="grid gap-4 sm:grid-cols-3">
            {text("min", "Smallest")}
            {text("max", "Largest")}
            {text("unit", "Unit")}
          </div>
          {tick("wholeNumbers", "Whole numbers only")}
        </>
      );
    case "date":
      return (
        <div className={pair}>
          {text("earliest", "Earliest", { type: "date" })}
          {text("latest", "Latest", { type: "date" })}
        </div>
      );
    case "contact":
      return <AskedFields {...props} names={contactFields} />;
    case "address":
      return <AskedFields {...props} names={addressLines} />;
    case "file":
      return (
        <>
          {boxes(
            "kinds",
            "Kinds of files",
            fileKinds.map((value) => ({ value, label: kindNames[value] })),
          )}
          <div className={pair}>
            {choice("maxFiles", "Files at most", upTo(surveyLimits.files))}
            {choice("maxMegabytes", "Megabytes a file at most", upTo(surveyLimits.fileMegabytes))}
          </div>
        </>
      );
    case "consent":
      return text("statement", "What is agreed to", { required: true, hint: "The sentence beside the box" });
    case "statement":
      return lines("text", "Text", { rows: 5, maxLength: surveyLimits.statementText });
    case "hidden":
      return (
        <>
          {text("parameter", "Name in the link", {
            required: true,
            hint: "As in ?source=newsletter: lower-case letters, digits, hyphens and underscores",
          })}
          {tick(
            "signed",
            "Take it only with our signature",
            "Who answers cannot change the value; links with it are made on the page for links.",
          )}
        </>
      );
    default:
      return null;
  }
}

function ChoiceLimits(props: QuestionParts) {
  const { text } = fieldsOf(props);
  return (
    <div className={pair}>
      {text("minChoices", "At least how many choices")}
      {text("maxChoices", "At most how many choices")}
    </div>
  );
}

function AskedFields({ names, ...props }: QuestionParts & { names: readonly (keyof typeof partNames)[] }) {
  const { boxes } = fieldsOf(props);
  const options = names.map((value) => ({ value, label: partNames[value] }));
  return (
    <>
      {boxes("fields", "What is asked for", options)}
      {boxes("needed", "What must be filled in by whoever answers", options)}
    </>
  );
}
