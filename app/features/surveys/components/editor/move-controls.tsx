import { DragHandle } from "./drag-handle.tsx";
import { StepButton } from "./step-button.tsx";
import type { useDragOrder } from "./use-drag-order.ts";

/** Moves an item of a list: its handle by dragging and arrow keys, two buttons with a script and without. */
export function MoveControls({
  what,
  at,
  index,
  count,
  drag,
  onMove,
}: {
  /** What one is called: "option". */
  what: string;
  /** The place in a step, such as "2:0" of option 0 in question 2. */
  at: string;
  index: number;
  count: number;
  drag: ReturnType<typeof useDragOrder>;
  onMove: (to: number) => void;
}) {
  const number = index + 1;
  // The steps of questions, which came first, name nothing.
  const step = (way: string) => (what === "question" ? `${way}:${at}` : `${way}-${what}:${at}`);
  return (
    <>
      <DragHandle
        what={what}
        number={number}
        onPointerDown={drag.onPointerDown(index)}
        onMove={(by) => drag.moveTo(index, index + by)}
      />
      <StepButton
        step={step("up")}
        label={`Move ${what} ${number} up`}
        disabled={index === 0}
        onStep={() => onMove(index - 1)}
      >
        Up
      </StepButton>
      <StepButton
        step={step("down")}
        label={`Move ${what} ${number} down`}
        disabled={number === count}
        onStep={() => onMove(index + 1)}
      >
        Down
      </StepButton>
    </>
  );
}
