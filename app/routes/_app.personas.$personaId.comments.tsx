import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/empty-state.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Tabs } from "#app/components/tabs.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { commentFormSchema, shownThreadsSchema } from "#app/features/personas/comments/comment.schema.ts";
import { changeComments, getComments } from "#app/features/personas/comments/comments.service.server.ts";
import { CommentForm } from "#app/features/personas/comments/components/comment-form.tsx";
import { CommentThread } from "#app/features/personas/comments/components/comment-thread.tsx";
import { typedComment } from "#app/features/personas/comments/typed-comment.ts";
import { PersonaTabs } from "#app/features/personas/components/persona-tabs.tsx";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

function readQuery(request: Request) {
  const { searchParams } = new URL(request.url);
  return {
    lineId: searchParams.get("line"),
    show: shownThreadsSchema.parse(searchParams.get("show")),
    after: searchParams.get("after"),
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas.$personaId.comments");
  const asked = readQuery(args.request);
  const comments = await getComments(db, args.params.personaId ?? "", asked, actor);
  return { ...comments, asked, mayComment: can(actor.role, "personas.edit") };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas.$personaId.comments");
  const personaId = args.params.personaId ?? "";
  const posted = await readForm(args.request);
  const form = parseForm(posted, commentFormSchema);
  if (!form.ok) {
    const { body = "" } = form.fieldErrors;
    const message = body === "" ? "Expected one of the forms of this page." : "";
    return data({ message, typed: typedComment(posted, body) }, { status: 422 });
  }
  const reply = await orReply(() => changeComments(db, personaId, form.value, actor));
  if (!reply.ok)
    return data({ message: reply.message, typed: typedComment(posted, "") }, { status: reply.status });
  const { lineId, show, after } = readQuery(args.request);
  // What is new stands on the first page.
  const place = form.value.intent === "add" ? null : after;
  return redirectWithin(
    paths.personaComments(personaId, { line: lineId, show: show === "all" ? null : show, after: place }),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Comments on ${loaded?.persona.name ?? "a persona"} · Earshot` },
];

export default function PersonaCommentsPage() {
  const { persona, about, threads, next, counts, asked, mayComment } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const typed = reply?.typed ?? null;
  const address = (show: "all" | "open", after: string | null = null) =>
    paths.personaComments(persona.id, { line: asked.lineId, show: show === "all" ? null : show, after });
  const mayBegin = mayComment && (about === null || about.stands);
  return (
    <>
      <PageHeader
        title={`Comments on ${persona.name}`}
        lead="What the team says to each other. Comments stay inside: they are in no document, file, print or shared page."
        crumbs={[
          { label: "Personas", to: paths.personas() },
          { label: persona.name, to: paths.persona(persona.id) },
        ]}
      />
      <PersonaTabs persona={persona} openThreads={counts.open} />
      <ErrorSummary fieldErrors={typed?.error ? { [typed.at]: typed.error } : undefined} />
      <FormMessage tone="error" className="mb-6">
        {reply?.message}
      </FormMessage>
      {about && (
        <p className="mb-6 max-w-reading">
          {about.stands ? `About the line: ${about.text}` : "This line is not part of the persona any more."}{" "}
          <Link className="link" to={paths.personaComments(persona.id)}>
            All comments on the persona
          </Link>
        </p>
      )}
      {mayBegin && (
        <div className="mb-8">
          <CommentForm
            key={`${about?.id ?? ""} ${threads.find(({ isOwn }) => isOwn)?.id ?? ""}`}
            at="add"
            label={about ? "Comment on this line" : "Comment on the whole persona"}
            button="Comment"
            hidden={{ intent: "add", lineId: about?.id ?? "" }}
            typed={typed}
          />
        </div>
      )}
      <Tabs
        label="Which threads are shown"
        tabs={[
          { label: "All", to: address("all"), current: asked.show === "all" },
          { label: "Open", to: address("open"), current: asked.show === "open" },
        ]}
      />
      {threads.length === 0 ? (
        <EmptyState title={asked.show === "open" ? "No thread is open" : "Nobody has commented yet"}>
          Questions and doubts about a persona, on the whole of it or on one line, stay here until somebody
          resolves them.
        </EmptyState>
      ) : (
        <ul aria-label="Threads" className="grid gap-4">
          {threads.map((thread) => (
            <CommentThread
              key={thread.id}
              personaId={persona.id}
              thread={thread}
              mayComment={mayComment}
              typed={typed}
            />
          ))}
        </ul>
      )}
      <Pager
        previous={asked.after === null ? null : address(asked.show)}
        next={next === null ? null : address(asked.show, next)}
      />
    </>
  );
}
