import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { recordPersonaUse } from "#app/features/personas/guard-rails/record-use.server.ts";
import { asFileKind, personaFileKinds } from "#app/features/personas/outputs/files/file-kinds.ts";
import { makeFile } from "#app/features/personas/outputs/files/make-file.server.ts";
import { getPersonaDocument } from "#app/features/personas/outputs/persona-document.server.ts";
import { attachment } from "#app/lib/attachment.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { toResponse } from "#app/lib/http.server.ts";

/** A persona as a file: a PDF, slides or a picture, as the address says. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "personas.$personaId.files.$kind");
  const { personaId = "", kind: name = "" } = args.params;
  try {
    const kind = asFileKind(name);
    if (!kind) throw new NotFoundError("There is no such file of a persona.");
    const read = () => getPersonaDocument(db, personaId, "team");
    const { file, document } = await makeFile(kind, read, args.context.signal);
    await recordPersonaUse(db, personaId, "exported");
    const { type, ending } = personaFileKinds[kind];
    return new Response(new Uint8Array(file), {
      headers: {
        "Content-Type": type,
        "Content-Length": String(file.byteLength),
        "Content-Disposition": attachment(`${document.name}, ${ending}`),
        "X-Content-Type-Options": "nosniff",
        // It holds customers' words, and what may be quoted changes.
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    return toResponse(error);
  }
}
