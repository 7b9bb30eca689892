import type { RequestHandler } from "express";
import { networkOf } from "#app/lib/client-address.ts";
import { createRateLimit } from "#app/lib/rate-limit.ts";

/** Whatever a survey's page is asked for by: Remix takes any case, escapes, a slash at the end and ".data" too. */
const SURVEY = /^\/+s\//i;

/** A respondent looks at the survey and at the thanks, comes back to correct, and opens it on another device. */
const VIEWS_AN_ANSWER = 5;

/**
 * Notes for a survey's page whether its network asks too often (response.locals.retryAfter, in seconds); the page
 * itself answers, since it alone can show back what was typed. `answersAMinute` 0 is no limit. Counted in this
 * process alone: a row in the database for each would cost more than the answer.
 */
export function answerLimit(answersAMinute: number): RequestHandler {
  const answers = createRateLimit(answersAMinute);
  const views = createRateLimit(answersAMinute * VIEWS_AN_ANSWER);
  return (request, response, next) => {
    response.locals.retryAfter = null;
    if (answersAMinute > 0 && SURVEY.test(decodeURIComponent(request.path))) {
      // Remix takes an answer by PUT, PATCH and DELETE as well.
      const count = request.method === "GET" || request.method === "HEAD" ? views : answers;
      response.locals.retryAfter = count(networkOf(response.locals.clientAddress), performance.now());
    }
    next();
  };
}
