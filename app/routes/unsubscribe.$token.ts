import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { findUnsubscribeLink, unsubscribe } from "#app/features/invitations/invitations.service.server.ts";
import {
  unknownLinkPage,
  unsubscribedPage,
  unsubscribePage,
} from "#app/features/mail/public-page.server.tsx";
import { paths } from "#app/lib/paths.ts";

/** Asks; looking at this page changes nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "unsubscribe.$token");
  const token = args.params.token ?? "";
  return (await findUnsubscribeLink(db, token))
    ? unsubscribePage(paths.unsubscribe(token))
    : unknownLinkPage();
}

/** Unsubscribes at once, for the button of the page and for mail programs (RFC 8058); the body says nothing further. */
export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "unsubscribe.$token");
  return (await unsubscribe(db, args.params.token ?? "")) ? unsubscribedPage() : unknownLinkPage();
}
