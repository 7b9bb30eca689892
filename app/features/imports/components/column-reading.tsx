import { Disclosure } from "#app/components/disclosure.tsx";
import { SelectField } from "#app/components/text-fields.tsx";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";
import type { ColumnProfile, Evidence } from "../detection/column-profile.schema.ts";
import type { ColumnChoice } from "../import.schema.ts";
import { placeTitle, type RowPlace } from "../rows/row-place.ts";

const orderWords = { "day-first": "day first: 31/3/2026", "month-first": "month first: 3/31/2026" };
const signWords = { comma: "with a comma: 1.234,50", point: "with a point: 1,234.50" };

/** The order of day and month, and the decimal sign, where the values leave room for doubt; with what proves it. */
export function ColumnReading({
  name,
  profile,
  choice,
  place,
}: {
  name: (part: string) => string;
  profile: ColumnProfile;
  choice: ColumnChoice | undefined;
  place: RowPlace;
}) {
  const order = choice?.dateOrder ?? "detected";
  const decimals = choice?.decimals ?? "detected";
  const isProven = profile.dateProofs > 0;
  const hasDates =
    profile.dates > 0.3 && profile.ambiguousDates + profile.dateProofs + profile.dateDoubts > 0;
  const hasDecimals = !hasDates && profile.numbers > 0.3 && profile.decimalProofs + profile.decimalDoubts > 0;
  const sign = profile.decimalComma ? "comma" : "point";
  return (
    <>
      {hasDates ? (
        <>
          <SelectField
            name={name("dateOrder")}
            label="Dates are written"
            hint={dateHint(profile, order)}
            defaultValue={order}
            options={[
              {
                value: "detected",
                label: isProven
                  ? `as the rows show, ${orderWords[profile.dateOrder]}`
                  : `please choose; until then ${orderWords[profile.dateOrder]}`,
              },
              { value: "day-first", label: orderWords["day-first"] },
              { value: "month-first", label: orderWords["month-first"] },
            ]}
          />
          <EvidenceRows proofs={profile.dateProofRows} doubts={profile.dateDoubtRows} place={place} />
        </>
      ) : (
        <input type="hidden" name={name("dateOrder")} value={order} />
      )}
      {hasDecimals ? (
        <>
          <SelectField
            name={name("decimals")}
            label="Numbers are written"
            hint={proofWords(profile.decimalProofs, profile.decimalDoubts)}
            defaultValue={decimals}
            options={[
              { value: "detected", label: `as the rows show, ${signWords[sign]}` },
              { value: "point", label: signWords.point },
              { value: "comma", label: signWords.comma },
            ]}
          />
          <EvidenceRows proofs={[]} doubts={profile.decimalDoubtRows} place={place} />
        </>
      ) : (
        <input type="hidden" name={name("decimals")} value={decimals} />
      )}
    </>
  );
}

function dateHint(profile: ColumnProfile, chosen: ColumnChoice["dateOrder"]): string {
  if (profile.dateProofs === 0) {
    return `No row proves the order of day and month: ${formatNoun(profile.ambiguousDates, "date", "dates")} could be either`;
  }
  const shown = `${profile.dateOrder === "day-first" ? "Day first" : "Month first"}: ${proofWords(profile.dateProofs, profile.dateDoubts)}`;
  const contradicted = chosen !== "detected" && chosen !== profile.dateOrder;
  return contradicted ? `${shown}; you chose otherwise` : shown;
}

function proofWords(proofs: number, doubts: number): string {
  const against = doubts > 0 ? `, ${formatNoun(doubts, "speaks", "speak")} against it` : "";
  return `${formatNoun(proofs, "row proves", "rows prove")} it${against}`;
}

/** The rows themselves, so that they can be looked up in the file. */
function EvidenceRows({
  proofs,
  doubts,
  place,
}: {
  proofs: readonly Evidence[];
  doubts: readonly Evidence[];
  place: RowPlace;
}) {
  if (proofs.length + doubts.length === 0) return null;
  return (
    <Disclosure
      summary={doubts.length > 0 ? "Which rows speak for and against it" : "Which rows, for example"}
    >
      <ul className="text-sm">
        {[
          ...doubts.map((row) => ({ ...row, against: true })),
          ...proofs.map((row) => ({ ...row, against: false })),
        ].map(({ line, text, against }) => (
          <li key={`${line}-${text}`} className="break-all">
            {placeTitle(place)} {formatCount(line)}: {text}
            {against && <span className="text-ink-soft"> (against)</span>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
