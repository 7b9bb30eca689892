import { redirect } from "@remix-run/node";
import { type ExpectedError, InvalidInputError, isExpectedError, TooManyRequestsError } from "./errors.ts";
import { safePath } from "./safe-path.ts";
import { storageFailure } from "./storage-failure.server.ts";

/** What a page is told about a failure that was expected. */
export interface FailureBody {
  message: string;
  fieldErrors?: Record<string, string>;
}

/** Turns an expected failure, or a full, locked or refusing database, into its answer; anything else is thrown again. */
export function toResponse(error: unknown): Response {
  if (error instanceof Response) return error;
  const storage = storageFailure(error);
  if (storage) return failure(storage.status, { message: storage.message }, storage.headers);
  if (!isExpectedError(error)) throw error;
  const fieldErrors = fieldErrorsOf(error);
  const body = fieldErrors.size === 0 ? {} : { fieldErrors: toRecord(fieldErrors) };
  return failure(error.status, { message: error.message, ...body }, retryHeaders(error));
}

/** An action's answer when its work failed in an expected way: shown in the form, sent with `status`. */
export interface FailedReply extends FailureBody {
  ok: false;
  status: number;
  fieldErrors: Record<string, string>;
}

/** Does an action's work; an expected failure comes back as a value for the form to show, anything else is thrown. */
export async function orReply<Value>(
  work: () => Promise<Value>,
): Promise<{ ok: true; value: Value } | FailedReply> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!isExpectedError(error)) throw error;
    const { status, message } = error;
    return { ok: false, status, message, fieldErrors: toRecord(fieldErrorsOf(error)) };
  }
}

/** Redirects to a page of this instance; an address that leads elsewhere leads to the overview instead. */
export function redirectWithin(path: string | null | undefined, init?: ResponseInit): Response {
  return redirect(safePath(path), { status: 303, ...init });
}

function failure(status: number, body: FailureBody, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers });
}

function retryHeaders(error: ExpectedError): Record<string, string> {
  if (!(error instanceof TooManyRequestsError) || error.retryAfter === null) return {};
  return { "Retry-After": String(error.retryAfter) };
}

function fieldErrorsOf(error: ExpectedError): ReadonlyMap<string, string> {
  return error instanceof InvalidInputError ? error.fieldErrors : new Map();
}

function toRecord(fieldErrors: ReadonlyMap<string, string>): Record<string, string> {
  const record: Record<string, string> = Object.create(null);
  for (const [name, message] of fieldErrors) record[name] = message;
  return record;
}
