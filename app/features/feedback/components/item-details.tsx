import { Tag } from "#app/components/tag.tsx";
import { formatNoun } from "#app/lib/numbers.ts";

/** What the source says about an item beside the words: nothing where it says nothing. */
export function ItemDetails({
  tags,
  url,
  orderRef,
  status,
  votes,
}: {
  tags: readonly string[];
  url: string | null;
  orderRef: string | null;
  status: string | null;
  votes: number | null;
}) {
  return (
    <>
      {status && <span>{status}</span>}
      {orderRef && <span>order {orderRef}</span>}
      {votes !== null && votes > 0 && <span>{formatNoun(votes, "vote", "votes")}</span>}
      {tags.map((tag) => (
        <Tag key={tag} tone="outline">
          {tag}
        </Tag>
      ))}
      {url && (
        <a className="link" href={url} rel="noreferrer noopener">
          at its source
        </a>
      )}
    </>
  );
}
