import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { Panel } from "#app/components/panel.tsx";
import { Tag } from "#app/components/tag.tsx";
import { paths } from "#app/lib/paths.ts";
import type { AboutLine, ShownThread, TypedComment } from "../shown-comment.ts";
import { CommentForm } from "./comment-form.tsx";
import { CommentView } from "./comment-view.tsx";

/** A thread: what it is about, its first comment, the replies, and where it stands. */
export function CommentThread({
  personaId,
  thread,
  mayComment,
  typed,
}: {
  personaId: string;
  thread: ShownThread;
  mayComment: boolean;
  typed: TypedComment | null;
}) {
  const { id, resolvedAt, resolvedBy, replies } = thread;
  const replying = `reply-${id}`;
  const isOpen = resolvedAt === null;
  return (
    <Panel as="li" className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 text-sm">
        <About personaId={personaId} line={thread.line} />
        {resolvedAt && (
          <span className="text-ink-soft">
            <Tag tone="ok">Resolved</Tag> by <bdi>{resolvedBy}</bdi>, <DateText iso={resolvedAt} />
          </span>
        )}
      </div>
      <CommentView comment={thread} typed={typed} />
      {replies.length > 0 && (
        <ul aria-label="Replies" className="grid gap-4 border-s border-line ps-4">
          {replies.map((reply) => (
            <li key={reply.id}>
              <CommentView comment={reply} typed={typed} />
            </li>
          ))}
        </ul>
      )}
      {mayComment && (
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 print:hidden">
          {isOpen || typed?.at === replying ? (
            <Disclosure summary="Reply" open={typed?.at === replying} className="open:basis-full">
              <CommentForm
                // One's own reply empties the box; that of somebody else leaves what is being typed.
                key={replies.findLast(({ isOwn }) => isOwn)?.id ?? ""}
                at={replying}
                label="Your reply"
                button="Reply"
                hidden={{ intent: "reply", commentId: id }}
                typed={typed}
              />
            </Disclosure>
          ) : null}
          <Form method="post">
            <input type="hidden" name="commentId" value={id} />
            <Button name="intent" value={isOpen ? "resolve" : "reopen"} look="secondary" size="small">
              {isOpen ? "Resolve" : "Reopen"}
            </Button>
          </Form>
        </div>
      )}
    </Panel>
  );
}

function About({ personaId, line }: { personaId: string; line: AboutLine | null }) {
  if (line === null) return <span className="text-ink-soft">On the whole persona</span>;
  if (line.stands)
    return (
      <span className="max-w-reading">
        On{" "}
        <Link className="link" to={paths.personaLine(personaId, line.id)}>
          {line.text}
        </Link>
      </span>
    );
  return (
    <span className="max-w-reading text-ink-soft">
      {line.text === ""
        ? "On a line that is not part of the persona any more; its words were a customer's and are not kept here."
        : `On a line that is not part of the persona any more: ${line.text}`}
    </span>
  );
}
