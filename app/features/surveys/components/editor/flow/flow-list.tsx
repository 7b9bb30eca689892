import { type ReactNode, useRef } from "react";
import { fieldId } from "#app/components/field-id.ts";
import { moved } from "../../../form/moved-item.ts";
import { MoveControls } from "../move-controls.tsx";
import { StepButton } from "../step-button.tsx";
import { useDragOrder } from "../use-drag-order.ts";

interface FlowListProps<Item> {
  /** What one is called: "ending". */
  name: "ending" | "jump" | "quota" | "score";
  most: number;
  items: readonly Item[];
  onChange: (items: Item[]) => void;
  newItem: () => Item;
  fields: (item: Item, index: number, change: (item: Item) => void) => ReactNode;
  children?: ReactNode;
}

/** A list of endings, jumps, quotas or scores, each with its fields; one is added at the end, moved and removed in place. */
export function FlowList<Item extends { id: string }>(props: FlowListProps<Item>) {
  const { name, most, items, onChange, newItem, fields, children } = props;
  const list = fieldId(`list-${name}`);
  const move = (from: number, to: number) => onChange(moved(items, from, to));
  const place = useRef<HTMLOListElement>(null);
  const drag = useDragOrder(name, place, move, items.length);
  const focus = (id: string) => setTimeout(() => document.getElementById(id)?.focus(), 0);
  return (
    <div id={list} tabIndex={-1} className="grid gap-3">
      <p className="sr-only" role="status">
        {drag.said}
      </p>
      <ol ref={place} className="grid gap-3">
        {items.map((item, index) => (
          <li key={item.id} id={`${list}-${item.id}`} tabIndex={-1}>
            <fieldset className="grid gap-3 rounded-lg border border-line bg-surface p-4">
              <legend className="font-semibold">
                {name[0]?.toUpperCase()}
                {name.slice(1)} {index + 1}
              </legend>
              {fields(item, index, (changed) => onChange(items.with(index, changed)))}
              <div className="flex flex-wrap gap-2">
                <MoveControls
                  what={name}
                  at={String(index)}
                  index={index}
                  count={items.length}
                  drag={drag}
                  onMove={(to) => move(index, to)}
                />
                <StepButton
                  step={`remove-${name}:${index}`}
                  label={`Remove ${name} ${index + 1}`}
                  onStep={() => {
                    onChange(items.toSpliced(index, 1));
                    focus(list);
                  }}
                >
                  Remove
                </StepButton>
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <div>
        <StepButton
          step={`add-${name}`}
          disabled={items.length >= most}
          onStep={() => {
            const item = newItem();
            onChange([...items, item]);
            focus(`${list}-${item.id}`);
          }}
        >
          {name === "ending" ? "Add an ending" : `Add a ${name}`}
        </StepButton>
      </div>
      {children}
    </div>
  );
}
