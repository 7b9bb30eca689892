import { paths } from "#app/lib/paths.ts";

const words = new Map([
  ["accuracy-check.begun", "began an accuracy check"],
  ["attribute.changed", "defined an attribute otherwise"],
  ["attribute.defined", "defined an attribute"],
  ["attribute.retired", "retired an attribute"],
  ["attribute.returned", "took an attribute into use again"],
  ["decision.described", "described a decision"],
  ["decision.edited", "edited a decision"],
  ["decision.removed", "removed a decision"],
  ["correction.made", "corrected"],
  ["correction.undone", "took a correction back"],
  ["customer.unsubscribed", "noted that a customer wants no more mail"],
  ["import.started", "started an import"],
  ["import.mapping-kept", "kept the mapping of an import"],
  ["import.mapping-removed", "removed a kept mapping"],
  ["import.undone", "undid an import"],
  ["import.paused", "paused an import"],
  ["import.continued", "let an import go on"],
  ["import.cancelled", "stopped an import"],
  ["company.edited", "edited a company"],
  ["customer.edited", "edited a customer"],
  ["customer.merged", "merged two customers"],
  ["customer.unmerged", "took the merge of two customers back"],
  ["customer.place-saved", "said who somebody is in a company"],
  ["customer.place-forgotten", "forgot who somebody was in a company"],
  ["customer.theme-open", "said that a theme is open for a customer"],
  ["customer.theme-solved", "said that a theme is solved for a customer"],
  ["customer.theme-decision-undone", "took back how a theme stands with a customer"],
  ["instance.set-up", "set Earshot up"],
  ["invitation.accepted", "accepted an invitation"],
  ["invitation.created", "invited somebody"],
  ["invitation.withdrawn", "withdrew an invitation"],
  ["mail-rules.saved", "changed how much mail is sent"],
  ["mail-server.removed", "removed the mail server"],
  ["mail-server.saved", "changed the mail server"],
  ["password.changed", "changed the password"],
  ["persona.drafted", "drafted a persona"],
  ["persona.edited", "edited a persona"],
  ["persona.published", "published a persona"],
  ["persona.redrafted", "drafted a persona anew"],
  ["persona.unpublished", "took a persona back to draft"],
  ["response.set-aside", "set a response aside"],
  ["response.taken-in", "took a response in"],
  ["survey.closing-point-added", "told respondents what was done"],
  ["survey.closing-point-removed", "took back what respondents were told"],
  ["survey.results-shared", "shared the results of a survey"],
  ["survey.results-unshared", "took back a link to results"],
  ["launch.entered", "entered a launch"],
  ["launch.removed", "removed a launch"],
  ["review.asked", "asked for a review"],
  ["review.decided", "decided a review"],
  ["review-settings.saved", "changed how often what is reviewed"],
  ["role.changed", "changed a role"],
  ["segment.created", "made a segment"],
  ["segment.edited", "edited a segment"],
  ["segment.activated", "made a segment active"],
  ["segment.drafted", "made a segment a draft again"],
  ["segment.removed", "removed a segment"],
  ["session.closed", "signed out"],
  ["session.opened", "signed in"],
  ["redirect-hosts.saved", "changed where surveys may send respondents"],
  ["survey.closed", "closed a survey"],
  ["survey.created", "made a survey"],
  ["survey.duplicated", "duplicated a survey"],
  ["survey.edited", "edited a survey"],
  ["survey.published", "published a survey"],
  ["survey.reopened", "opened a survey again"],
  ["survey.settings-saved", "changed when and from how many a survey takes answers"],
  ["survey-invitation.cancelled", "cancelled invitations to a survey"],
  ["survey-invitation.continued", "let invitations to a survey go on"],
  ["survey-invitation.drafted", "drafted invitations to a survey"],
  ["survey-invitation.paused", "paused invitations to a survey"],
  ["survey-invitation.removed", "removed a draft of invitations"],
  ["survey-invitation.scheduled", "chose when invitations to a survey are sent"],
  ["survey-invitation.sent", "sent invitations to a survey"],
  ["user.disabled", "disabled an account"],
  ["user.enabled", "enabled an account"],
]);

/**
 * What was done, as a person says it after a name: "drafted a persona". An action without words of its own: "survey:
 * published".
 */
export function actionInWords(action: string): string {
  return words.get(action) ?? action.replaceAll("-", " ").replaceAll(".", ": ");
}

const pages = new Map<string, (id: string) => string>([
  ["import", paths.import],
  ["persona", paths.persona],
  ["review", paths.review],
  ["segment", paths.segment],
  ["survey", paths.survey],
]);

/** The page of what something was done to; null where there is none. */
export function subjectPage(subjectType: string, subjectId: string | null): string | null {
  return subjectId === null ? null : (pages.get(subjectType)?.(subjectId) ?? null);
}
