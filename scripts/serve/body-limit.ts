import type { IncomingMessage } from "node:http";
import { Transform } from "node:stream";
import type { RequestHandler } from "express";
import { PayloadTooLargeError } from "#app/lib/errors.ts";

const FORM_BYTES = 1024 * 1024;
const UPLOAD_BYTES = 2 * 1024 * 1024 * 1024;
const FORM_SECONDS = 30;

/** The one page that takes large files; it streams them to disk (upload.server.ts) and has its own, lower cap. */
const UPLOADS = /^\/imports\/new(?:\.data)?\/?$/;
/** Where answers with files are sent; streamed to disk too, each file with its own cap (receive-files.server.ts). */
const ANSWER_FILES = /^\/s\/[^/]+\/files\/?$/;
const ANSWER_FILES_BYTES = 128 * 1024 * 1024;
/** Takes a survey as a file, which has a lower cap of its own: what is a little too large is told so on the page. */
const SURVEY_FILE = /^\/surveys\/new(?:\.data)?\/?$/;
const SURVEY_FILE_BYTES = 16 * 1024 * 1024;
/** Where pictures of a survey are sent, of which each has its own cap too. */
const PICTURES = /^\/surveys\/[^/]+\/(?:pictures|picture-upload|look)(?:\.data)?\/?$/;
const PICTURES_BYTES = 32 * 1024 * 1024;

/** Where some rows of a spreadsheet are pasted or dropped; more of them are an import. */
const PASTED_ROWS = /^\/(?:customers|companies)\/grid\/paste(?:\.data)?\/?$/;
const PASTED_BYTES = 4 * 1024 * 1024;

/** How many bytes a request to this path may carry. */
export function maxBodyBytes(path: string): number {
  if (ANSWER_FILES.test(path)) return ANSWER_FILES_BYTES;
  if (SURVEY_FILE.test(path)) return SURVEY_FILE_BYTES;
  if (PICTURES.test(path)) return PICTURES_BYTES;
  if (PASTED_ROWS.test(path)) return PASTED_BYTES;
  return UPLOADS.test(path) ? UPLOAD_BYTES : FORM_BYTES;
}

/** Refuses a body that says it is too long (413), and ends one that dawdles (408). */
export function bodyLimit(formSeconds = FORM_SECONDS): RequestHandler {
  return (request, response, next) => {
    const announced = Number(request.headers["content-length"] ?? 0);
    if (announced > maxBodyBytes(request.path)) {
      response.setHeader("Connection", "close");
      response.status(413).json({ message: "That is larger than what this page takes." });
      return;
    }
    // A body that comes in chunks announces no length.
    const hasBody = announced > 0 || request.headers["transfer-encoding"] !== undefined;
    if (hasBody && maxBodyBytes(request.path) <= SURVEY_FILE_BYTES) {
      const timer = setTimeout(() => {
        if (request.complete) return;
        if (!response.headersSent) response.status(408).setHeader("Connection", "close").end();
        request.destroy();
      }, formSeconds * 1000);
      response.on("close", () => clearTimeout(timer));
    }
    next();
  };
}

/** The body of a request, cut off with a PayloadTooLargeError where it goes on past the limit without having said so. */
export function limitedBody(request: IncomingMessage, maxBytes: number): Transform {
  let bytes = 0;
  const limited = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) done(new PayloadTooLargeError("That is larger than what this page takes."));
      else done(null, chunk);
    },
  });
  // Whoever reads the body reports what is wrong with it. Whoever gives up reading destroys it with an error that nobody
  // listens for any more: unheard, it would end the process.
  limited.on("error", () => undefined);
  request.on("error", (error) => limited.destroy(error));
  request.on("close", () => {
    if (!request.complete) limited.destroy(new Error("The visitor hung up before the end."));
  });
  return request.pipe(limited);
}
