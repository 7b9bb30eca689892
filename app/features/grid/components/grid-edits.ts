import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { CellEdit, EditResult } from "../grid-edit.schema.ts";

/** A cell by its row and column. */
export const cellKey = (id: string, key: string) => `${id} ${key}`;

/** A cell that was not saved, with what was written. */
export interface FailedEdit extends EditResult {
  after: string;
}

/** What a grid's page answers. */
export interface GridAnswer {
  message: string;
  results: EditResult[];
}

/** What is asked for by keyboard beside edits. */
type Act = "undo" | "redo";

/**
 * Edits on their way to the server: those made while others are under way follow together, and undoing or redoing
 * follows those. What was not saved is kept with its reason until somebody decides.
 */
export function useGridEdits() {
  const fetcher = useFetcher<GridAnswer>();
  const [waiting, setWaiting] = useState<readonly CellEdit[]>([]);
  const [sent, setSent] = useState<readonly CellEdit[]>([]);
  const [asked, setAsked] = useState<readonly Act[]>([]);
  const [acting, setActing] = useState(false);
  const [failed, setFailed] = useState<ReadonlyMap<string, FailedEdit>>(new Map());
  const answered = useRef<unknown>(null);
  const { state, data, submit } = fetcher;

  useEffect(() => {
    if (state !== "idle" || data === undefined || data === answered.current) return;
    answered.current = data;
    const written = new Map(sent.map((edit) => [cellKey(edit.id, edit.key), edit.after]));
    setFailed((known) => {
      const next = new Map(known);
      for (const result of data.results) {
        const key = cellKey(result.id, result.key);
        if (result.outcome === "saved") next.delete(key);
        else next.set(key, { ...result, after: written.get(key) ?? "" });
      }
      return next;
    });
    setSent([]);
    setActing(false);
  }, [state, data, sent]);

  useEffect(() => {
    if (state !== "idle" || sent.length > 0 || acting) return;
    const [act, ...later] = asked;
    if (waiting.length > 0) {
      setSent(waiting);
      setWaiting([]);
      submit({ do: "cells", edits: JSON.stringify(waiting) }, { method: "post" });
    } else if (act) {
      setActing(true);
      setAsked(later);
      submit({ do: act }, { method: "post" });
    }
  }, [state, sent, waiting, acting, asked, submit]);

  const pending = new Map([...sent, ...waiting].map((edit) => [cellKey(edit.id, edit.key), edit.after]));
  return {
    pending,
    failed,
    isSaving: pending.size > 0,
    message: data?.message ?? "",
    /** Adds edits; what stands in a cell counts with what is still under way. */
    add(edits: readonly CellEdit[]): void {
      const keys = new Set(edits.map((edit) => cellKey(edit.id, edit.key)));
      const underWay = new Map(sent.map((edit) => [cellKey(edit.id, edit.key), edit.after]));
      const queued = new Map(waiting.map((edit) => [cellKey(edit.id, edit.key), edit.before]));
      const based = edits.map((edit) => {
        const key = cellKey(edit.id, edit.key);
        return { ...edit, before: queued.get(key) ?? underWay.get(key) ?? edit.before };
      });
      setFailed((known) => new Map([...known].filter(([key]) => !keys.has(key))));
      setWaiting((known) => [...known.filter((edit) => !keys.has(cellKey(edit.id, edit.key))), ...based]);
    },
    /** Gives up what was not saved. */
    forget(key: string): void {
      setFailed((known) => new Map([...known].filter(([other]) => other !== key)));
    },
    act(what: Act): void {
      setAsked((known) => [...known, what]);
    },
  };
}
