import type { Db } from "#db/client.server.ts";
import type { RuleWorld } from "./checks/rule-world.ts";
import { consentStates, npsGroups, recordFields, silences } from "./condition.schema.ts";
import { recordWords, silenceWords } from "./condition-words.ts";
import { attributeSubject, isOrNot, kindOf, operators, questionSubject } from "./kinds.ts";
import { measureNames, measures, momentNames, moments } from "./measures.ts";
import { selectEventTypes, selectScoreGroups, selectThemeChoices } from "./rule-choices.repository.server.ts";
import type { RuleKind, RuleMenu, RuleSubject } from "./rule-menu.ts";

const themeGroups = new Map([
  ["pain", "Pain points"],
  ["goal", "Goals"],
  ["praise", "Praise"],
]);

/** Everything a condition can be about now, in the order of the menu; `ownId` is the segment that is edited. */
export async function buildRuleMenu(db: Db, world: RuleWorld, ownId: string | null): Promise<RuleMenu> {
  const [themes, eventTypes, groups] = await Promise.all([
    selectThemeChoices(db),
    selectEventTypes(db),
    selectScoreGroups(db),
  ]);
  const questions = [...world.surveys].flatMap(([id, survey]) =>
    survey.questions.flatMap((question): RuleSubject[] => {
      const subject = questionSubject({ id, title: survey.title }, question);
      return subject === undefined ? [] : [subject];
    }),
  );
  const kinds: RuleKind[] = [
    kindOf({
      about: "attribute",
      label: "Attribute",
      subjectLabel: "Which attribute",
      subjects: [...world.attributes.values()].map(attributeSubject),
    }),
    kindOf({
      about: "record",
      label: "Record or company field",
      subjectLabel: "Which field",
      subjects: recordFields.map((value) => ({ value, label: recordWords[value] })),
      operators: operators("is", "is-not", "contains", "known", "unknown"),
      valueKind: "text",
    }),
    kindOf({
      about: "company",
      label: "Has a company",
      operators: [
        { value: "belongs", label: "belongs to one" },
        { value: "does-not-belong", label: "belongs to none" },
      ],
    }),
    kindOf({
      about: "event",
      label: "Event",
      subjectLabel: "Which event",
      subjects: eventTypes.map((value) => ({ value, label: value })),
      operators: [
        { value: "at-least", label: "happened at least … times" },
        { value: "fewer-than", label: "happened fewer than … times" },
        { value: "total-at-least", label: "came to an amount of at least" },
        { value: "total-less-than", label: "came to an amount under" },
      ],
      valueKind: "number",
      days: "optional",
      since: true,
    }),
    kindOf({
      about: "silence",
      label: "Silence",
      subjectLabel: "Of what",
      subjects: silences.map((value) => ({ value, label: silenceWords[value] })),
      operators: [{ value: "silent", label: "for … days or for ever" }],
      days: "needed",
    }),
    kindOf({
      about: "moment",
      label: "How long ago",
      subjectLabel: "Since what",
      subjects: momentNames.map((value) => ({ value, label: moments[value].label })),
      operators: [
        { value: "within", label: "within the last … days" },
        { value: "longer-ago", label: "longer ago than … days" },
      ],
      days: "needed",
    }),
    kindOf({
      about: "theme",
      label: "Theme",
      subjectLabel: "Which theme",
      subjects: themes.map(({ id, name, kind }) => ({
        value: id,
        label: name,
        group: themeGroups.get(kind) ?? "Themes",
      })),
      operators: [
        { value: "mentioned", label: "was mentioned" },
        { value: "not-mentioned", label: "was not mentioned" },
      ],
      valueKind: "choice",
      options: [
        { value: "any", label: "in any mood" },
        { value: "negative", label: "badly" },
        { value: "positive", label: "well" },
      ],
      days: "optional",
    }),
    kindOf({
      about: "sentiment",
      label: "Sentiment in a time",
      operators: operators("at-least", "at-most"),
      valueKind: "number",
      unit: "−100 to 100",
      days: "optional",
    }),
    kindOf({
      about: "answer",
      label: "Survey answer",
      subjectLabel: "Which question",
      subjects: questions,
      operators: isOrNot,
      valueKind: "text",
    }),
    kindOf({
      about: "survey",
      label: "Survey as a whole",
      subjectLabel: "Which survey",
      subjects: [...world.surveys].map(([value, { title }]) => ({ value, label: title })),
      operators: [
        { value: "answered", label: "was answered" },
        { value: "not-answered", label: "was not answered" },
      ],
      days: "optional",
    }),
    kindOf({
      about: "nps",
      label: "Recommendation group",
      operators: isOrNot,
      valueKind: "choice",
      options: npsGroups.map((value) => ({ value, label: value })),
    }),
    kindOf({
      about: "measure",
      label: "Number or score",
      subjectLabel: "Which number",
      subjects: measureNames.map((value) => ({
        value,
        label: measures[value].label,
        unit: measures[value].unit,
      })),
      operators: operators("at-least", "at-most"),
      valueKind: "number",
    }),
    kindOf({
      about: "rfm",
      label: "Group by recency, frequency and money",
      operators: isOrNot,
      valueKind: "choice",
      options: groups.map((value) => ({ value, label: value })),
    }),
    kindOf({
      about: "disengaged",
      label: "Disengaged",
      operators: [
        { value: "is", label: "has fallen out of its own rhythm" },
        { value: "is-not", label: "is in its own rhythm" },
      ],
    }),
    kindOf({
      about: "consent",
      label: "Consent",
      subjectLabel: "To what",
      subjects: [...world.purposes].map(([value, label]) => ({ value, label })),
      operators: isOrNot,
      valueKind: "choice",
      options: consentStates.map((value) => ({ value, label: value })),
    }),
    kindOf({
      about: "segment",
      label: "Another segment",
      subjectLabel: "Which segment",
      subjects: [...world.segments].flatMap(([value, { name }]) =>
        value === ownId ? [] : [{ value, label: name }],
      ),
      operators: [
        { value: "in", label: "belongs to it" },
        { value: "not-in", label: "does not belong to it" },
      ],
    }),
  ];
  return kinds.filter(({ subjectLabel, subjects }) => subjectLabel === null || subjects.length > 0);
}
