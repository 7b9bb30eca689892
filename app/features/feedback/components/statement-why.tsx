import { Disclosure } from "#app/components/disclosure.tsx";

/** What a statement is about, and why it was read and placed as it was. */
export function StatementWhy({
  aspects,
  why,
}: {
  aspects: readonly { text: string }[];
  why: readonly string[];
}) {
  return (
    <div className="mb-8 grid gap-2 text-sm">
      <p className="text-ink-soft">
        {aspects.length > 0
          ? `It is about ${aspects.map(({ text }) => text).join(", ")}.`
          : "No word says what it is about."}
      </p>
      <ReasonList summary="Why is this here" reasons={why} />
    </div>
  );
}

/** The reasons for a reading, one click away; where no word decided, that is said. */
export function ReasonList({ summary, reasons }: { summary: string; reasons: readonly string[] }) {
  const shown =
    reasons.length > 0 ? reasons : ["No word in it tells of a pain point, a goal, praise or a question."];
  return (
    <Disclosure summary={summary}>
      <ul className="list-disc ps-5 text-sm">
        {shown.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
