/** What speaks for and against two records being one person. */
export function EvidenceList({
  evidence,
}: {
  evidence: { reasons: readonly string[]; doubts: readonly string[] };
}) {
  return (
    <ul className="grid gap-1 text-sm">
      {evidence.reasons.map((reason) => (
        <li key={reason}>For one person: {reason}.</li>
      ))}
      {evidence.doubts.map((doubt) => (
        <li key={doubt} className="text-ink-soft">
          Against: {doubt}.
        </li>
      ))}
    </ul>
  );
}
