import type { EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

const manifestRoute = {
  id: "page",
  path: "*",
  module: "",
  hasAction: false,
  hasLoader: false,
  hasClientAction: false,
  hasClientLoader: false,
  hasErrorBoundary: false,
};

/** The HTML of an element as the server writes it, at an address. */
export function render(element: ReactElement, at = "/"): string {
  const route = { id: "page", path: "*" };
  const context: EntryContext = {
    manifest: { entry: { imports: [], module: "" }, routes: { page: manifestRoute }, url: "", version: "" },
    routeModules: { page: { default: () => element } },
    staticHandlerContext: {
      basename: "/",
      location: { pathname: at, search: "", hash: "", state: null, key: "default" },
      matches: [{ params: {}, pathname: at, pathnameBase: "/", route }],
      loaderData: {},
      actionData: null,
      errors: null,
      statusCode: 200,
      loaderHeaders: {},
      actionHeaders: {},
      activeDeferreds: null,
    },
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: false,
      v3_lazyRouteDiscovery: false,
    },
    isSpaMode: false,
    renderMeta: {},
    serializeError: (error) => error,
  };
  return renderToStaticMarkup(<RemixServer context={context} url={`http://localhost${at}`} />);
}

/** The text of some HTML: its tags taken out, its entities read. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
}
