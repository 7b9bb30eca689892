import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import type { ShownComment, TypedComment } from "../shown-comment.ts";
import { CommentForm } from "./comment-form.tsx";

/** One comment: whose it is, its words as plain text, and what may be done with it. */
export function CommentView({ comment, typed }: { comment: ShownComment; typed: TypedComment | null }) {
  const { id, authorName, createdAt, editedAt } = comment;
  const editing = `edit-${id}`;
  return (
    <div className="grid gap-1">
      <p className="text-sm text-ink-soft">
        <bdi className="font-semibold text-ink">{authorName}</bdi>, <DateText iso={createdAt} time />
        {editedAt && " · edited"}
      </p>
      {comment.isDeleted ? (
        <p className="text-ink-soft">This comment was deleted.</p>
      ) : (
        <p dir="auto" className="max-w-reading whitespace-pre-wrap break-words">
          {comment.body}
        </p>
      )}
      {(comment.mayEdit || comment.mayDelete) && (
        <div className="flex flex-wrap gap-x-4 print:hidden">
          {comment.mayEdit && (
            <Disclosure summary="Edit" open={typed?.at === editing} className="open:basis-full">
              <CommentForm
                key={editedAt}
                at={editing}
                label="Your comment"
                button="Save"
                hidden={{ intent: "edit", commentId: id }}
                stored={comment.body}
                typed={typed}
              />
            </Disclosure>
          )}
          {comment.mayDelete && (
            <Disclosure summary="Delete" className="open:basis-full">
              <Form method="post" className="flex flex-wrap items-center gap-3 text-sm">
                <input type="hidden" name="commentId" value={id} />
                <span>Its words are gone for good then.</span>
                <Button name="intent" value="delete" look="danger" size="small">
                  Delete this comment
                </Button>
              </Form>
            </Disclosure>
          )}
        </div>
      )}
    </div>
  );
}
