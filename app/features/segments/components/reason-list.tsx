import { Check, X } from "lucide-react";
import { DateText } from "#app/components/date-text.tsx";
import type { ReasonGroup, ReasonNode } from "../reasons/reason-tree.ts";

const groupWords = { all: "All of these", any: "At least one of these", none: "None of these" } as const;

/** A rule as it stands for one customer: each condition with what is known of that customer. */
export function ReasonList({ tree }: { tree: ReasonNode }) {
  return (
    <ul className="grid max-w-reading gap-3">
      <Reason node={tree} />
    </ul>
  );
}

function Reason({ node }: { node: ReasonNode }) {
  if ("items" in node) return <Group group={node} />;
  return (
    <li className="flex gap-2">
      <Mark holds={node.holds} />
      <div>
        <p>
          <span className="sr-only">{node.holds ? "Holds: " : "Does not hold: "}</span>
          {node.text}
        </p>
        <p className="text-sm text-ink-soft">
          Here: {node.actual.text}
          {node.actual.at !== null && (
            <>
              {" "}
              (<DateText iso={node.actual.at} />)
            </>
          )}
        </p>
      </div>
    </li>
  );
}

function Group({ group }: { group: ReasonGroup }) {
  return (
    <li>
      <p className="flex gap-2 font-semibold">
        <Mark holds={group.holds} />
        <span>
          <span className="sr-only">{group.holds ? "Holds: " : "Does not hold: "}</span>
          {groupWords[group.match]}
        </span>
      </p>
      <ul className="ms-2 mt-2 grid gap-3 border-s-2 border-line ps-4">
        {group.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the tree is drawn once and never changes.
          <Reason key={index} node={item} />
        ))}
      </ul>
    </li>
  );
}

function Mark({ holds }: { holds: boolean }) {
  return holds ? (
    <Check aria-hidden size={20} className="mt-0.5 flex-none text-ok" />
  ) : (
    <X aria-hidden size={20} className="mt-0.5 flex-none text-danger" />
  );
}
