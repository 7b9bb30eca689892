import type { RequestHandler } from "express";
import { networkOf } from "#app/lib/client-address.ts";
import { createRateLimit } from "#app/lib/rate-limit.ts";

/** Whatever a survey's page is asked for by: Remix takes any case, escapes, a slash at the end and ".data" too. */
const SURVEY = /^\/+s\//i;

/**
 * Where a page's script saves what was entered. Nothing but this very address: any other way to write one could lead to
 * where answers are sent, by "..".
 */
const DRAFT = /^\/s\/[^/\\]+\/draft$/;

/** Where respondents find their answers by their receipt. */
const MY_ANSWERS = /^\/+my-answers(?:[/.]|$)/i;

/** Personas and results for people without an account, each at an address that only a link tells. */
const SHARED = /^\/+shared-(?:persona|results)(?:[/.]|$)/i;

/** A whole office may open a link at once; whoever guesses one would need 10^69 years. */
const SHARED_A_MINUTE = 120;

/** Enough for a class that looks at its answers, and 10^29 years for whoever guesses a receipt. */
const RECEIPTS_A_MINUTE = 60;

/** From this part of the limit on an answer has to prove that it is worth some work to somebody. */
const CROWDED = 1 / 4;
/** A household is no crowd, however low the limit. */
const FEWEST_EASY = 3;

/** A respondent looks at the survey and at the thanks, comes back to correct, and opens it on another device. */
const VIEWS_AN_ANSWER = 5;

/** A save every few seconds while somebody fills in a long page. */
const SAVES_AN_ANSWER = 20;

/**
 * Notes for a public page whether its network asks too often (response.locals.retryAfter, in seconds), and for an answer
 * whether many come from there (response.locals.isCrowded); the page itself answers, since it alone can show back what
 * was typed. `answersAMinute` 0 is no limit. Counted in this
 * process alone: a row in the database for each would cost more than the answer.
 */
export function answerLimit(answersAMinute: number): RequestHandler {
  const answers = createRateLimit(answersAMinute);
  const views = createRateLimit(answersAMinute * VIEWS_AN_ANSWER);
  const saves = createRateLimit(answersAMinute * SAVES_AN_ANSWER);
  const easyAnswers = createRateLimit(Math.max(FEWEST_EASY, Math.ceil(answersAMinute * CROWDED)));
  const receipts = createRateLimit(RECEIPTS_A_MINUTE);
  const shared = createRateLimit(SHARED_A_MINUTE);
  return (request, response, next) => {
    response.locals.retryAfter = null;
    response.locals.isCrowded = false;
    if (answersAMinute === 0) return next();
    const path = decodeURIComponent(request.path);
    const network = networkOf(response.locals.clientAddress);
    const now = performance.now();
    if (MY_ANSWERS.test(path)) response.locals.retryAfter = receipts(network, now);
    else if (SHARED.test(path)) response.locals.retryAfter = shared(network, now);
    else if (DRAFT.test(request.path)) response.locals.retryAfter = saves(network, now);
    else if (SURVEY.test(path)) {
      // Remix takes an answer by PUT, PATCH and DELETE as well.
      const isView = request.method === "GET" || request.method === "HEAD";
      response.locals.retryAfter = (isView ? views : answers)(network, now);
      if (!isView) response.locals.isCrowded = easyAnswers(network, now) !== null;
    }
    next();
  };
}
