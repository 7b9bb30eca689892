import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { LinkFilterForm } from "#app/features/responses/components/link-filter-form.tsx";
import { LinkTable } from "#app/features/responses/components/link-table.tsx";
import { OpenLink } from "#app/features/responses/components/open-link.tsx";
import { findAnswered, listPersonalLinks } from "#app/features/responses/responses.service.server.ts";
import { listSegments } from "#app/features/segments/segments.service.server.ts";
import { OnlyByLinkNote } from "#app/features/surveys/components/settings/only-by-link-note.tsx";
import { SurveyHeader } from "#app/features/surveys/components/survey-header.tsx";
import { getDoor, getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { paths } from "#app/lib/paths.ts";

const PAGE = 25;

const whatToDo = {
  ended: "Publish it on the page Edit; when its time is over, choose another under Settings.",
  "not-open": "It opens at the time that Settings say.",
  full: "It has as many responses as Settings allow.",
};

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.surveys.$surveyId.links");
  const { id, slug, survey } = await getSurvey(db, args.params.surveyId ?? "");
  const { publicUrl } = args.context;
  const query = new URL(args.request.url).searchParams;
  const filter = { search: query.get("search") ?? "", segmentId: query.get("segment") || null };
  const after = query.get("after");
  const { anonymous } = await findAnswered(db, id);
  const { closed, settings } = await getDoor(db, id);
  const [{ links, next }, segments] = await Promise.all([
    listPersonalLinks(db, { id, slug, publicUrl }, { ...filter, after, pageSize: PAGE }),
    listSegments(db),
  ]);
  return {
    id,
    title: survey.title,
    closed: closed?.why ?? null,
    onlyByLink: settings.onlyByLink,
    openLink: publicUrl + paths.publicSurvey(slug),
    links,
    anonymous,
    next,
    paged: after !== null,
    filter,
    segments: segments.map((segment) => ({ value: segment.id, label: segment.name })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Links to ${loaded?.title ?? "a survey"} · Earshot` },
];

export default function SurveyLinksPage() {
  const { id, title, closed, onlyByLink, openLink, links, anonymous, next, paged, filter, segments } =
    useLoaderData<typeof loader>();
  const query = { search: filter.search, segment: filter.segmentId };
  const filtered = filter.search !== "" || filter.segmentId !== null;
  return (
    <>
      <SurveyHeader surveyId={id} mayEdit title={title} />
      {closed !== null && (
        <FormMessage tone="note" className="mb-6">
          This survey takes no answers now: whoever follows a link is told so. {whatToDo[closed]}
        </FormMessage>
      )}
      {onlyByLink && <OnlyByLinkNote surveyId={id} what="The open link and its QR code do not work" />}
      <OpenLink surveyId={id} url={openLink} />
      <Section
        title="Personal links"
        lead={
          anonymous
            ? "This survey is anonymous: each link lets one answer in, and nobody can tell whose. The file holds as many as customers match, without names; make it once, and hand the links out in any order."
            : "Each answers once, and the answers go to that customer's profile."
        }
        aside={
          (anonymous || links.length > 0) && (
            <LinkButton
              look="secondary"
              size="small"
              to={paths.personalLinks(id, query)}
              reloadDocument
              download
            >
              {anonymous
                ? "Make one-time links (CSV)"
                : filtered
                  ? "Download these links (CSV)"
                  : "Download all links (CSV)"}
            </LinkButton>
          )
        }
      >
        <LinkFilterForm search={filter.search} segmentId={filter.segmentId} segments={segments} />
        {anonymous ? null : links.length === 0 && !filtered ? (
          <EmptyState
            title="No customers yet"
            action={<LinkButton to={paths.newImport()}>Import customers</LinkButton>}
          >
            Everyone you know will stand here with a link of their own.
          </EmptyState>
        ) : links.length === 0 ? (
          <p>No customer matches.</p>
        ) : (
          <LinkTable links={links} />
        )}
        <Pager
          previous={paged ? paths.surveyLinks(id, query) : null}
          next={next && paths.surveyLinks(id, { ...query, after: next })}
          shown={links.length}
        />
      </Section>
    </>
  );
}
