import type { LoaderFunction, ServerBuild } from "@remix-run/node";

type RouteModule = NonNullable<ServerBuild["routes"][string]>["module"];
type ToResponse = (error: unknown) => Response;

/**
 * The same pages, whose loaders and actions may let expected failures escape: each becomes the answer that
 * app/lib/http.server.ts gives it, in this one place.
 */
export function withExpectedErrors(build: ServerBuild): ServerBuild {
  const toResponse = exportedToResponse(build);
  const routes: ServerBuild["routes"] = {};
  for (const [id, route] of Object.entries(build.routes)) {
    if (route) routes[id] = { ...route, module: wrapModule(route.module, toResponse) };
  }
  return { ...build, routes };
}

function wrapModule(module: RouteModule, toResponse: ToResponse): RouteModule {
  const { loader, action } = module;
  return {
    ...module,
    ...(loader && { loader: wrap(loader, toResponse) }),
    ...(action && { action: wrap(action, toResponse) }),
  };
}

function wrap(work: LoaderFunction, toResponse: ToResponse): LoaderFunction {
  return async (args) => {
    try {
      return await work(args);
    } catch (error) {
      // Thrown, not returned: Remix then shows the page's error boundary.
      throw toResponse(error);
    }
  };
}

/** The build's own `toResponse` (exported by entry.server.tsx), which knows the build's copy of the error classes. */
function exportedToResponse({ entry }: ServerBuild): ToResponse {
  const { module } = entry;
  if (!("toResponse" in module) || typeof module.toResponse !== "function") {
    throw new Error("entry.server.tsx must export toResponse.");
  }
  const exported = module.toResponse;
  return (error) => exported(error);
}
