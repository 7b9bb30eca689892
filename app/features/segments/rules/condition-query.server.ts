import type { Expression, SqlBool } from "kysely";
import { answerExpression, surveyExpression } from "./answer-query.server.ts";
import { attributeExpression } from "./attribute-query.server.ts";
import type { Condition } from "./condition.schema.ts";
import { eventExpression, silenceExpression } from "./event-query.server.ts";
import {
  measureExpression,
  momentExpression,
  npsExpression,
  scoreExpression,
} from "./measure-query.server.ts";
import type { Deciding } from "./people-query.server.ts";
import { companyExpression, consentExpression, recordExpression } from "./record-query.server.ts";
import { segmentExpression } from "./segment-query.server.ts";
import { sentimentExpression, themeExpression } from "./speech-query.server.ts";

/** One condition of a rule on a query over `customers`; it is never null. */
export function conditionExpression(condition: Condition, deciding: Deciding): Expression<SqlBool> {
  switch (condition.about) {
    case "attribute":
      return attributeExpression(condition, deciding);
    case "measure":
      return measureExpression(condition, deciding);
    case "moment":
      return momentExpression(condition, deciding);
    case "silence":
      return silenceExpression(condition, deciding);
    case "theme":
      return themeExpression(condition, deciding);
    case "sentiment":
      return sentimentExpression(condition, deciding);
    case "event":
      return eventExpression(condition, deciding);
    case "answer":
      return answerExpression(condition, deciding);
    case "survey":
      return surveyExpression(condition, deciding);
    case "nps":
      return npsExpression(condition, deciding);
    case "rfm":
    case "disengaged":
      return scoreExpression(condition, deciding);
    case "consent":
      return consentExpression(condition, deciding);
    case "record":
      return recordExpression(condition, deciding);
    case "company":
      return companyExpression(condition);
    case "segment":
      return segmentExpression(condition, deciding);
  }
}
