/** What people said and what was done about it. */
export interface SaidAndDone {
  said: string;
  did: string;
}

/** Closes the loop: what earlier answers led to; nothing where the survey's author has said nothing. */
export function ClosingPoints({ title, points = [] }: { title: string; points?: readonly SaidAndDone[] }) {
  if (points.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <dl className="sv-kept">
        {points.map(({ said, did }) => (
          <div key={`${said} ${did}`}>
            <dt>{said}</dt>
            <dd>{did}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
