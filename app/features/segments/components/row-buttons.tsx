import { ArrowDown, ArrowUp, FolderPlus, FolderX, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "#app/components/button.tsx";
import { mayEdit, type RowEdit } from "../rules/edit-rows.ts";
import type { RuleEditing } from "./rule-editing.ts";

const icon = { size: 16, "aria-hidden": true } as const;
const added: { edit: RowEdit; label: string }[] = [
  { edit: "add-condition", label: "Add a condition" },
  { edit: "add-group", label: "Add a group" },
];
const moved: { edit: RowEdit; label: string; icon: ReactNode }[] = [
  { edit: "up", label: "Move up", icon: <ArrowUp {...icon} /> },
  { edit: "down", label: "Move down", icon: <ArrowDown {...icon} /> },
  { edit: "wrap", label: "Put into a group of its own", icon: <FolderPlus {...icon} /> },
  { edit: "unwrap", label: "Dissolve the group", icon: <FolderX {...icon} /> },
  { edit: "remove", label: "Remove", icon: <X {...icon} /> },
];

/** What can be done to a row: moving, grouping and removing it, or with `adding` putting something into it. */
export function RowButtons({
  at,
  editing: { rows, onEdit },
  adding = false,
}: {
  at: number;
  editing: RuleEditing;
  adding?: boolean;
}) {
  const props = (edit: RowEdit) => ({
    size: "small" as const,
    name: "edit",
    value: `${edit}:${at}`,
    ...(onEdit ? { type: "button" as const, onClick: () => onEdit(edit, at) } : {}),
  });
  const what = rows[at]?.kind === "group" ? "group" : "condition";
  const where = at === 0 ? "" : ` (line ${at + 1})`;
  return (
    <div className={adding ? "flex flex-wrap gap-2" : "flex flex-wrap"}>
      {adding
        ? added
            .filter(({ edit }) => mayEdit(rows, edit, at))
            .map(({ edit, label }) => (
              <Button key={edit} look="secondary" {...props(edit)}>
                {label}
                {where !== "" && <span className="sr-only"> to the group{where}</span>}
              </Button>
            ))
        : moved
            .filter(({ edit }) => mayEdit(rows, edit, at))
            .map(({ edit, label, icon: shown }) => (
              <Button
                key={edit}
                look="quiet"
                className="px-2"
                title={label}
                aria-label={`${label}: ${what}${where}`}
                icon={shown}
                {...props(edit)}
              />
            ))}
    </div>
  );
}
