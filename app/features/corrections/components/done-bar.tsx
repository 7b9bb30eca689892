import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { paths } from "#app/lib/paths.ts";
import { UnderWay, type WorkProgress } from "./under-way.tsx";

export interface Done {
  id: string;
  sentence: string;
  isUndone: boolean;
  /** Null once it is carried out to the end. */
  progress: WorkProgress | null;
}

/** What has just been corrected, with the way back. */
export function DoneBar({ done, back }: { done: Done | null; back: string }) {
  if (done === null) return null;
  return (
    <div className="mb-6 grid gap-3">
      <FormMessage tone={done.isUndone || done.progress ? "note" : "ok"}>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <span>{done.isUndone ? `Taken back: ${done.sentence}` : done.sentence}</span>
          {!done.isUndone && <UndoForm id={done.id} back={back} />}
        </div>
      </FormMessage>
      {done.progress && <UnderWay progress={done.progress} />}
    </div>
  );
}

/** One button that takes a correction back and returns to a page. */
export function UndoForm({ id, back, label }: { id: string; back: string; label?: string }) {
  return (
    <Form method="post" action={paths.corrections()}>
      <input type="hidden" name="undo" value={id} />
      <input type="hidden" name="back" value={back} />
      <Button look="secondary" size="small" aria-label={label}>
        Undo
      </Button>
    </Form>
  );
}
