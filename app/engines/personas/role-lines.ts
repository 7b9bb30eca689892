import { tellSpread } from "./attribute-lines.ts";
import { compared } from "./comparing.ts";
import { counted, distributionOf, MIN_KNOWN } from "./counted.ts";
import { cutAtWord } from "./cut-at-word.ts";
import type { DraftLine } from "./evidence.ts";
import { shareInWords } from "./phrasing.ts";
import type { SegmentEvidence } from "./segment-evidence.ts";

/** Attributes that say what somebody does, by their key or label, in the languages people set Earshot up in. */
const occupation = /\b(occupation|profession|job|work|trade|beruf|tätigkeit|métier|profesión|ocupación)\b/iu;

/** What they do: their title at a company where most belong to one, else their occupation. */
export function roleLines(evidence: SegmentEvidence): DraftLine[] {
  const atCompanies = evidence.employed.members / evidence.members >= 0.5;
  const title = atCompanies ? tellSpread(evidence.titles, "Title at their company", "role:title") : null;
  if (title) {
    const { text, value, evidence: numbers } = title;
    return [
      { section: "role", key: "role:title", text, origin: "evidence", evidence: { ...numbers, value } },
    ];
  }
  const attribute = evidence.attributes
    .filter(({ key, label }) => occupation.test(key) || occupation.test(label))
    .sort((a, b) => b.membersKnown - a.membersKnown || (a.attributeId < b.attributeId ? -1 : 1))[0];
  const told = attribute && tellSpread(attribute, attribute.label, "role:occupation");
  if (!told) return [];
  const { text, value } = told;
  const numbers = { ...told.evidence, value, attributeId: attribute.attributeId };
  return [{ section: "role", key: "role:occupation", text, origin: "evidence", evidence: numbers }];
}

const decides = new Map([
  ["user", { they: "use it and decide nothing alone", part: "uses it" }],
  ["champion", { they: "speak for us inside their company", part: "speaks for it" }],
  ["budget", { they: "hold the budget", part: "holds the budget" }],
  ["blocker", { they: "can stop it", part: "can stop it" }],
]);

/** Their part in a company's decision: one line for each part that enough of them play. */
export function decisionLines({ decisionRoles, employed }: SegmentEvidence): DraftLine[] {
  const { membersKnown, othersKnown, values, grounds } = decisionRoles;
  if (employed.members < MIN_KNOWN || membersKnown < MIN_KNOWN) return [];
  const named = values.map((value) => ({ ...value, text: decides.get(value.text)?.part ?? value.text }));
  const distribution = distributionOf({ ...decisionRoles, values: named });
  return [...values]
    .filter(({ members }) => members >= MIN_KNOWN)
    .sort((a, b) => b.members - a.members || (a.text < b.text ? -1 : 1))
    .map(({ text, members, others }, at): DraftLine => {
      const numbers = counted({ n: members, of: membersKnown }, { n: others, of: othersKnown }, grounds);
      const key = `decision:${text}`;
      const they = decides.get(text)?.they ?? `are noted as “${cutAtWord(text, 40)}”`;
      return {
        section: "decision",
        key,
        text: `${shareInWords(numbers.share ?? 0)} of those at a company ${they}${compared(numbers, key, "doing")}.`,
        origin: "evidence",
        evidence: { ...numbers, ...(at === 0 && { distribution }), value: text },
      };
    });
}
