import { useEffect, useRef, useState } from "react";
import { Button } from "#app/components/button.tsx";
import { editRows } from "../rules/edit-rows.ts";
import { changedRow, type RuleMenu } from "../rules/rule-menu.ts";
import type { RuleRow } from "../rules/rule-rows.ts";
import { LiveCount } from "./live-count.tsx";
import type { KeyedRow } from "./rule-editing.ts";
import { GroupFields } from "./rule-fields.tsx";

export interface CountedRule {
  count: number | null;
  problem: string | null;
}

/**
 * The rule's form: groups within groups. The browser changes rows in place and counts as one types; without it every
 * button is answered by the server, with everything that was typed.
 */
export function RuleBuilder({
  rows: given,
  menu,
  errors,
  counted,
  focus: givenFocus,
  segmentId,
}: {
  rows: readonly RuleRow[];
  menu: RuleMenu;
  errors: Readonly<Record<string, string>>;
  counted: CountedRule;
  focus: number | null;
  /** The segment that is edited; null for a new one. */
  segmentId: string | null;
}) {
  const nextKey = useRef(given.length);
  const [rows, setRows] = useState<KeyedRow[]>(() => keyed(given));
  const [focus, setFocus] = useState<number | null>(givenFocus);
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  // The page's data arrive anew for many reasons; only other rows than before replace what is being typed.
  const posted = JSON.stringify(given);
  const shown = useRef(posted);
  useEffect(() => {
    if (shown.current === posted) return;
    shown.current = posted;
    setRows(keyed(JSON.parse(posted)));
  }, [posted]);
  const make = (row: RuleRow): KeyedRow => ({ ...row, key: `added-${nextKey.current++}` });
  const editing = {
    menu,
    rows,
    errors,
    focus,
    ...(live && {
      onChange: (at: number, part: keyof RuleRow, value: string) =>
        setRows((before) =>
          before.map((row, index) => (index === at ? changedRow(menu, row, part, value) : row)),
        ),
      onEdit: (edit: Parameters<typeof editRows>[1], at: number) => {
        const after = editRows(rows, edit, at, make);
        setRows(after.rows);
        setFocus(after.focus);
      },
    }),
  };
  const box = useRef<HTMLDivElement>(null);
  // The focus goes where the work goes on: to a row that is new, else to the one beside what went.
  useEffect(() => {
    if (focus === null || !live) return;
    box.current?.querySelector<HTMLElement>(`[name^="rows[${focus}]."]:not([type=hidden])`)?.focus();
    setFocus(null);
  }, [focus, live]);
  return (
    <div ref={box} className="grid gap-4">
      <GroupFields at={0} editing={editing} />
      <div className="flex flex-wrap items-center gap-4">
        <Button look="quiet" size="small" name="intent" value="count">
          Count
        </Button>
        <LiveCount rows={rows} segmentId={segmentId} counted={counted} />
      </div>
    </div>
  );
}

function keyed(rows: readonly RuleRow[]): KeyedRow[] {
  return rows.map((row, index) => ({ ...row, key: `given-${index}` }));
}
