import { RadioGroup } from "#app/components/choices.tsx";
import { Section } from "#app/components/panel.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import type { PersonalReport } from "../dry-run/dry-run.schema.ts";
import { type PersonalChoices, personalKinds } from "../mapping/personal-choices.ts";

/** What was recognised in the texts as personal data, kind by kind, and whether it stays in them. */
export function PersonalFields({
  choices,
  report,
  isWhole,
}: {
  choices: PersonalChoices;
  report: PersonalReport;
  /** Whether all texts of the file were looked at. */
  isWhole: boolean;
}) {
  const found = new Map(report.findings.map((finding) => [finding.key, finding]));
  const texts = formatNoun(report.texts, "text", "texts");
  if (report.texts === 0) return <PersonalHidden choices={choices} />;
  return (
    <Section
      id="personal-data"
      title="Personal data in the texts"
      lead={`Recognised by its form in ${isWhole ? "all" : "the first"} ${texts}. What is redacted is replaced before anything is stored; the rest of the text stays.`}
    >
      <div className="grid gap-6 sm:grid-cols-2">
        {personalKinds.map(({ key, label, token }) => {
          const finding = found.get(key);
          const hint = finding
            ? `${formatNoun(finding.found, "time", "times")} in ${formatNoun(finding.texts, "text", "texts")}: ${finding.examples.join(", ")}`
            : "none found";
          return (
            <RadioGroup
              key={key}
              name={`personalData.${key}`}
              label={label}
              hint={hint}
              defaultValue={choices[key]}
              inline
              options={[
                { value: "keep", label: "Keep" },
                { value: "redact", label: `Redact to ${token}` },
              ]}
            />
          );
        })}
      </div>
    </Section>
  );
}

function PersonalHidden({ choices }: { choices: PersonalChoices }) {
  return personalKinds.map(({ key }) => (
    <input key={key} type="hidden" name={`personalData.${key}`} value={choices[key]} />
  ));
}
